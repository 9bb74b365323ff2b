using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Running;
using ScoGraph.Syntax.Lexing;
using Sprache;

namespace ScoGraph.Syntax.Parsing.Kit;

/// <summary>
/// What the parsers of one text share: the tokens, the furthest place reached with what was expected there, and the limits.
/// </summary>
internal sealed class ParseContext
{
    /// <summary>How deep expressions, labels in parentheses and subqueries may nest.</summary>
    public const int DeepestNesting = 100;

    /// <summary>
    /// How many operators may stand above one another in a tree, those in different levels of nesting taken together. Later stages walk
    /// trees by recursion; this bounds it, whatever the stack.
    /// </summary>
    public const int TallestTree = 1_000;

    /// <summary>What <see cref="BarOwner"/> is outside of comprehensions; no token's opener.</summary>
    public const int NoBracket = -2;

    private readonly Action _throwIfStopped;
    private int _nesting;

    public ParseContext(string text, Action throwIfStopped)
    {
        _throwIfStopped = throwIfStopped;
        Text = text;
        Tokens = Lexer.Tokenize(text);
        Nodes = new TokenNode[Tokens.Length];
        for (int i = 0; i < Nodes.Length; i++)
            Nodes[i] = new TokenNode(this, i);
    }

    public string Text { get; }

    public Token[] Tokens { get; }

    public TokenNode[] Nodes { get; }

    /// <summary>The height of the tallest expression since this was last set to 0.</summary>
    public int Height { get; set; }

    /// <summary>A mistake that a parser recognised itself; it counts before what was expected.</summary>
    public Diagnostic? Problem { get; private set; }

    /// <summary>The furthest token at which something was expected.</summary>
    public int Furthest { get; private set; }

    /// <summary>What was expected at the furthest token.</summary>
    public ExpectationSet Expected { get; private set; }

    /// <summary>
    /// The opening bracket of the innermost comprehension whose bar has not been read, or <see cref="NoBracket"/>: a bar directly inside it
    /// ends what stands before and is never an alternative of labels.
    /// </summary>
    public int BarOwner { get; set; } = NoBracket;

    public void Expect(TokenNode at, TokenKind kind)
    {
        if (at.Index >= Furthest)
            Expected = MoveTo(at).With(kind);
    }

    public void Expect(TokenNode at, Phrase phrase)
    {
        if (at.Index >= Furthest)
            Expected = MoveTo(at).With(phrase);
    }

    public void Expect(TokenNode at, ExpectationSet set)
    {
        if (at.Index >= Furthest)
            Expected = MoveTo(at).With(set);
    }

    public void Fail(Diagnostic problem) => Problem ??= problem;

    /// <summary>Goes one level down, if the limit allows it.</summary>
    public IResult<T> Nest<T>(TokenNode at, Parser<T> parser)
    {
        if (_nesting == DeepestNesting)
        {
            Fail(SyntaxErrors.NestingTooDeep(DeepestNesting, at.Span));
            return new Failed<T>(at);
        }

        _throwIfStopped();
        _nesting++;
        IResult<T> result = AmpleStack.HasRoom
            ? parser(at) : AmpleStack.Run(static level => level.parser(level.at), (parser, at));
        _nesting--;
        return result;
    }

    /// <summary>Called at each level and each clause, so that a long text is left in time.</summary>
    public void ThrowIfStopped() => _throwIfStopped();

    private ExpectationSet MoveTo(TokenNode at)
    {
        if (at.Index == Furthest)
            return Expected;
        Furthest = at.Index;
        return default;
    }
}
