using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Syntax.Parsing.Expressions;

/// <summary>The operators by the token that begins them.</summary>
internal static class Operators
{
    private static readonly OperatorEntry?[] ByKind = Build();

    public static OperatorEntry? Find(TokenKind kind) => ByKind[(int)kind];

    public static ComparisonOperator Comparison(TokenKind kind) => kind switch
    {
        TokenKind.Equal => ComparisonOperator.Equal,
        TokenKind.NotEqual => ComparisonOperator.NotEqual,
        TokenKind.Less => ComparisonOperator.Less,
        TokenKind.LessOrEqual => ComparisonOperator.LessOrEqual,
        TokenKind.Greater => ComparisonOperator.Greater,
        _ => ComparisonOperator.GreaterOrEqual,
    };

    private static OperatorEntry?[] Build()
    {
        OperatorEntry?[] table = new OperatorEntry?[(int)TokenKind.Single + 1];
        Add(TokenKind.Or, Precedence.Or, BinaryOperator.Or);
        Add(TokenKind.Xor, Precedence.Xor, BinaryOperator.Xor);
        Add(TokenKind.And, Precedence.And, BinaryOperator.And);
        Add(TokenKind.Plus, Precedence.Additive, BinaryOperator.Add);
        Add(TokenKind.DoubleBar, Precedence.Additive, BinaryOperator.Concatenate);
        Add(TokenKind.Minus, Precedence.Additive, BinaryOperator.Subtract);
        Add(TokenKind.Star, Precedence.Multiplicative, BinaryOperator.Multiply);
        Add(TokenKind.Slash, Precedence.Multiplicative, BinaryOperator.Divide);
        Add(TokenKind.Percent, Precedence.Multiplicative, BinaryOperator.Modulo);
        Add(TokenKind.Caret, Precedence.Power, BinaryOperator.Power);
        Add(TokenKind.In, Precedence.Predicate, BinaryOperator.In);
        Add(TokenKind.Starts, Precedence.Predicate, BinaryOperator.StartsWith);
        Add(TokenKind.Ends, Precedence.Predicate, BinaryOperator.EndsWith);
        Add(TokenKind.Contains, Precedence.Predicate, BinaryOperator.Contains);
        Add(TokenKind.Matches, Precedence.Predicate, BinaryOperator.Matches);
        Add(TokenKind.Is, Precedence.Predicate, default);
        Add(TokenKind.Colon, Precedence.Predicate, default);
        Add(TokenKind.DoubleColon, Precedence.Predicate, default);
        for (TokenKind kind = TokenKind.Equal; kind <= TokenKind.GreaterOrEqual; kind++)
            Add(kind, Precedence.Comparison, default);
        return table;

        void Add(TokenKind kind, Precedence precedence, BinaryOperator binary) => table[(int)kind] = new OperatorEntry(precedence, binary);
    }
}
