namespace ScoGraph.Syntax.Parsing.Expressions;

/// <summary>How tightly operators bind, the loosest first.</summary>
internal enum Precedence
{
    Lowest = 0,
    Or = 1,
    Xor = 2,
    And = 3,
    Not = 4,
    Comparison = 5,
    Predicate = 6,
    Additive = 7,
    Multiplicative = 8,
    Power = 9,
    Sign = 10,
    Postfix = 11,
}
