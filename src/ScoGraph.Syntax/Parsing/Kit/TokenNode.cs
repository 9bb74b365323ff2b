using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Lexing;
using Sprache;

namespace ScoGraph.Syntax.Parsing.Kit;

/// <summary>
/// A token as Sprache's input. The node is the input and, for the parsers of single tokens, the result too: advancing and matching a token
/// allocate nothing.
/// </summary>
internal sealed class TokenNode(ParseContext context, int index) : IInput, IResult<TokenNode>
{
    public ParseContext Context { get; } = context;

    public int Index { get; } = index;

    public TokenKind Kind { get; } = context.Tokens[index].Kind;

    public ref readonly Token Token => ref Context.Tokens[Index];

    public SourceSpan Span => Token.Span;

    /// <summary>The token behind this one; the end of the text is its own successor.</summary>
    public TokenNode Next => AtEnd ? this : Context.Nodes[Index + 1];

    /// <summary>The bracket on the other side, or null.</summary>
    public TokenNode? Partner => Token.Partner < 0 ? null : Context.Nodes[Token.Partner];

    /// <summary>The innermost bracket that is open around this token, or null.</summary>
    public TokenNode? Opener => Token.Opener < 0 ? null : Context.Nodes[Token.Opener];

    /// <summary>The name that the token stands for, without quotes or dollar.</summary>
    public string Name => Token.Value.IsString ? Token.Value.AsString() : Text;

    /// <summary>The token as written.</summary>
    public string Text => Context.Text.Substring(Token.Start, Token.Length);

    /// <summary>Whether the token is a word that is no keyword but means something in its place, in any case.</summary>
    public bool IsWord(string word) => Kind == TokenKind.Name
        && Context.Text.AsSpan(Token.Start, Token.Length).Equals(word, StringComparison.OrdinalIgnoreCase);

    public bool AtEnd => Kind == TokenKind.EndOfText;

    public string Source => Context.Text;

    public char Current => Context.Text[Token.Start];

    public int Position => Token.Start;

    public int Line => DiagnosticRenderer.Locate(Context.Text, Token.Start).Line;

    public int Column => DiagnosticRenderer.Locate(Context.Text, Token.Start).Column;

    public IDictionary<object, object> Memos => field ??= new Dictionary<object, object>();

    TokenNode IResult<TokenNode>.Value => this;

    bool IResult<TokenNode>.WasSuccessful => true;

    string IResult<TokenNode>.Message => "";

    IEnumerable<string> IResult<TokenNode>.Expectations => [];

    IInput IResult<TokenNode>.Remainder => Next;

    public IInput Advance() => Next;

    public bool Equals(IInput? other) => ReferenceEquals(this, other);

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => Index;

    /// <summary>From the start of one token to the end of the one before another, which is where parsing goes on.</summary>
    public static SourceSpan SpanBetween(IInput first, IInput remainder)
    {
        TokenNode start = (TokenNode)first, behind = (TokenNode)remainder;
        int from = start.Token.Start;
        return behind.Index <= start.Index
            ? new SourceSpan(from, 0)
            : new SourceSpan(from, behind.Context.Tokens[behind.Index - 1].Span.End - from);
    }
}
