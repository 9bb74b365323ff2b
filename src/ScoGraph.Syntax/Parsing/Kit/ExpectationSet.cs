using ScoGraph.Syntax.Lexing;

namespace ScoGraph.Syntax.Parsing.Kit;

/// <summary>Kinds of things that messages name as one, instead of by the many tokens that begin them.</summary>
[Flags]
internal enum Phrase
{
    None = 0,
    Clause = 1,
    Expression = 2,
    Variable = 4,
    Label = 8,
    Key = 16,
    Procedure = 32,
    Operator = 64,
    Length = 128,
    EndOfQuery = 256,
    Type = 512,
}

/// <summary>What may stand at a place: tokens and phrases.</summary>
internal readonly record struct ExpectationSet(UInt128 Kinds, Phrase Phrases)
{
    public ExpectationSet With(TokenKind kind) => this with { Kinds = Kinds | (UInt128.One << (int)kind) };

    public ExpectationSet With(Phrase phrase) => this with { Phrases = Phrases | phrase };

    public ExpectationSet With(ExpectationSet other) => new(Kinds | other.Kinds, Phrases | other.Phrases);

    public bool Has(TokenKind kind) => (Kinds >> (int)kind & UInt128.One) != 0;

    public bool Has(Phrase phrase) => (Phrases & phrase) != 0;
}
