using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Syntax.Lexing;

/// <summary>
/// Collects the tokens of a text and joins brackets with their partners, so that the grammar can look past them in one step.
/// </summary>
internal sealed class TokenBuffer(int capacity)
{
    private readonly Stack<int> _open = new();
    private readonly int[] _openOfKind = new int[TokenKind.RightBrace - TokenKind.LeftParen + 1];
    private Token[] _tokens = new Token[capacity];
    private int _count;

    public void Add(TokenKind kind, int start, int end, Value value = default, Diagnostic? problem = null)
    {
        if (_count == _tokens.Length)
            Array.Resize(ref _tokens, _count * 2);
        int partner = TokenKinds.IsClosing(kind) ? Close(kind) : -1;
        int opener = _open.TryPeek(out int innermost) ? innermost : -1;
        _tokens[_count] = new Token(kind, start, end - start, opener) { Partner = partner, Value = value, Problem = problem };
        if (TokenKinds.IsOpening(kind))
        {
            _open.Push(_count);
            _openOfKind[kind - TokenKind.LeftParen]++;
        }
        else if (kind == TokenKind.Comma && opener >= 0)
        {
            _tokens[opener] = _tokens[opener] with { HasComma = true };
        }
        else if (kind == TokenKind.Bar && opener >= 0)
        {
            _tokens[opener] = _tokens[opener] with { HasBar = true };
        }

        _count++;
    }

    public void AddInvalid(int start, int end, Diagnostic problem) => Add(TokenKind.Invalid, start, end, default, problem);

    public Token[] ToArray() => _tokens.AsSpan(0, _count).ToArray();

    // Brackets that were opened after the partner stay without one; each is dropped once, so the work is linear.
    private int Close(TokenKind kind)
    {
        TokenKind opening = kind - 1;
        if (_openOfKind[opening - TokenKind.LeftParen] == 0)
            return -1;
        int partner;
        do
        {
            partner = _open.Pop();
            _openOfKind[_tokens[partner].Kind - TokenKind.LeftParen]--;
        }
        while (_tokens[partner].Kind != opening);
        _tokens[partner] = _tokens[partner] with { Partner = _count };
        return partner;
    }
}
