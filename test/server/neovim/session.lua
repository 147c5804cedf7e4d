-- A session in a real Neovim, without a screen: each step waits for what it provokes, and what was seen goes to a file as JSON.
-- Neovim is started with the init.lua of the documentation; the paths come from the environment.
local seen = {}
local deadline = 20000

local function await(what, condition)
  if not vim.wait(deadline, condition, 20) then
    error(what .. ' did not come within ' .. deadline .. ' ms')
  end
end

-- The cursor on the first letter of some words.
local function go(words)
  vim.api.nvim_win_set_cursor(0, { 1, 0 })
  if vim.fn.search('\\V' .. words, 'cW') == 0 then
    error(words .. ' is not in the buffer')
  end
end

local function lines()
  return vim.api.nvim_buf_get_lines(0, 0, -1, false)
end

local function text()
  return table.concat(lines(), '\n')
end

local function codes()
  local found = {}
  for _, diagnostic in ipairs(vim.diagnostic.get(0)) do
    local code = diagnostic.code or vim.tbl_get(diagnostic, 'user_data', 'lsp', 'code')
    table.insert(found, code)
  end
  table.sort(found)
  return found
end

local function floating()
  for _, window in ipairs(vim.api.nvim_list_wins()) do
    if vim.api.nvim_win_get_config(window).relative ~= '' then
      return window
    end
  end
end

local function run()
  vim.cmd('edit ' .. vim.fn.fnameescape(vim.env.EQUERRE_TEST_FILE))

  await('a first diagnostic', function() return #vim.diagnostic.get(0) > 0 end)
  seen.diagnostics = codes()

  go('E1')
  vim.lsp.buf.hover()
  await('the window of the hover', floating)
  local window = floating()
  seen.hover = table.concat(vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(window), 0, -1, false), '\n')
  vim.api.nvim_win_close(window, true)

  go('[C1.1, C1.2]')
  vim.cmd('normal! 7l')
  local from = vim.api.nvim_win_get_cursor(0)
  vim.lsp.buf.definition()
  await('the jump to the definition', function() return vim.api.nvim_win_get_cursor(0)[1] ~= from[1] end)
  seen.definition = vim.api.nvim_get_current_line()

  go('C1.1')
  local before = text()
  vim.lsp.buf.rename('C1.7')
  await('the rename', function() return text() ~= before end)
  seen.renamed = lines()

  -- The menu of actions, answered as a person would: by what it says.
  go('Composer  des')
  vim.cmd('normal! 8l')
  vim.ui.select = function(items, options, choose)
    local titles = {}
    for _, item in ipairs(items) do
      table.insert(titles, options.format_item and options.format_item(item) or tostring(item))
    end
    seen.actions = titles
    for index, title in ipairs(titles) do
      if title:find(vim.env.EQUERRE_TEST_ACTION, 1, true) then
        return choose(items[index], index)
      end
    end
    error('no such action: ' .. table.concat(titles, ' | '))
  end
  before = text()
  vim.lsp.buf.code_action()
  await('the code action', function() return text() ~= before end)
  seen.repaired = lines()
  await('the diagnostics after the repair', function()
    return not vim.tbl_contains(codes(), vim.env.EQUERRE_TEST_RULE)
  end)
  seen.after = codes()

  vim.cmd('write')
end

local ok, problem = pcall(run)
if not ok then
  seen.problem = tostring(problem)
end
seen.messages = vim.fn.execute('messages')
vim.fn.writefile({ vim.fn.json_encode(seen) }, vim.env.EQUERRE_TEST_SEEN)
vim.cmd('qall!')
