using ScoGraph.Model.Diagnostics;
using ScoGraph.Model.Values;

namespace ScoGraph.Syntax.Lexing;

/// <summary>One word, symbol or literal of a text.</summary>
/// <param name="opener">The index of the innermost bracket that is open around the token, or -1. Brackets themselves stand outside.</param>
internal readonly struct Token(TokenKind kind, int start, int length, int opener)
{
    public TokenKind Kind { get; } = kind;

    public int Start { get; } = start;

    public int Length { get; } = length;

    public int Opener { get; } = opener;

    /// <summary>The index of the bracket on the other side; -1 for an unmatched bracket and for what is not a bracket.</summary>
    public int Partner { get; init; } = -1;

    /// <summary>Whether an opening bracket has a comma directly inside.</summary>
    public bool HasComma { get; init; }

    /// <summary>Whether an opening bracket has a bar directly inside.</summary>
    public bool HasBar { get; init; }

    /// <summary>The number, the string's content, or the name without quotes or dollar; null for a plain word.</summary>
    public Value Value { get; init; }

    public Diagnostic? Problem { get; init; }

    public SourceSpan Span => new(Start, Length);
}
