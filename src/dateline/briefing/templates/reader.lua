-- Reads a JSON list of {format, text} into one document with a Div for each piece, so that no piece can reach into
-- another (an unclosed fence, a reference, a footnote) and pandoc starts but once.
function Reader(inputs)
  local blocks = pandoc.List()
  for _, piece in ipairs(pandoc.json.decode(tostring(inputs), false)) do
    blocks:insert(pandoc.Div(pandoc.read(piece.text, piece.format).blocks))
  end
  return pandoc.Pandoc(blocks)
end
