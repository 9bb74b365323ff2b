using System.Collections.Immutable;
using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing.Expressions;
using ScoGraph.Syntax.Parsing.Kit;
using ScoGraph.Syntax.Parsing.Patterns;
using ScoGraph.Syntax.Tree;
using ScoGraph.Syntax.Tree.Clauses;
using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Expressions.Collections;
using ScoGraph.Syntax.Tree.Patterns;
using Sprache;
using static ScoGraph.Syntax.Parsing.Kit.Combinators;
using static ScoGraph.Syntax.Parsing.Kit.Sequences;

namespace ScoGraph.Syntax.Parsing;

/// <summary>The single changes of SET and REMOVE. The token behind a variable tells which one it is.</summary>
internal static class UpdateItemGrammar
{
    private static readonly Parser<VariableReference> Target = Sequence<Identifier, VariableReference>(
        Names.Variable, (span, name) => new(span, name.Name));

    private static readonly Parser<ImmutableArray<LabelExpression>> Labels =
        Repeat(TokenKind.Colon, After<LabelExpression>(TokenKind.Colon, LabelGrammar.Changed));

    private static readonly Parser<SetItem> SetLabels = Sequence<VariableReference, ImmutableArray<LabelExpression>, SetLabels>(
        Target, Labels, (span, target, labels) => new(span, target, labels));

    private static readonly Parser<LabelExpression> LabelBehindIs = After<LabelExpression>(TokenKind.Is, LabelGrammar.Changed);

    private static readonly Parser<SetItem> SetLabelBehindIs = Sequence<VariableReference, LabelExpression, SetLabels>(
        Target, LabelBehindIs, (span, target, label) => new(span, target, [label]));

    private static readonly Parser<RemoveItem> RemoveLabelBehindIs = Sequence<VariableReference, LabelExpression, RemoveLabels>(
        Target, LabelBehindIs, (span, target, label) => new(span, target, [label]));

    private static readonly Parser<SetItem> Replace = Sequence<VariableReference, TokenNode, Expression, SetAllProperties>(
        Target, Token(TokenKind.Equal), ExpressionGrammar.Expression, (span, target, _, value) => new(span, target, false, value));

    private static readonly Parser<SetItem> AddAll = Sequence<VariableReference, TokenNode, Expression, SetAllProperties>(
        Target, Token(TokenKind.PlusEqual), ExpressionGrammar.Expression, (span, target, _, value) => new(span, target, true, value));

    private static readonly Parser<SetItem> SetProperty = Sequence<Expression, TokenNode, Expression, SetItem>(
        Property, Token(TokenKind.Equal), ExpressionGrammar.Expression,
        (span, property, _, value) => property is IndexAccess computed
            ? new SetComputedProperty(span, computed, value) : new SetProperty(span, (PropertyAccess)property, value));

    private static readonly Parser<RemoveItem> RemoveLabels = Sequence<VariableReference, ImmutableArray<LabelExpression>, RemoveLabels>(
        Target, Labels, (span, target, labels) => new(span, target, labels));

    private static readonly Parser<RemoveItem> RemoveProperty = Sequence<Expression, RemoveItem>(
        Property, (span, property) => property is IndexAccess computed
            ? new RemoveComputedProperty(span, computed) : new RemoveProperty(span, (PropertyAccess)property));

    public static IResult<SetItem> SetItem(IInput input)
    {
        TokenNode node = (TokenNode)input;
        if (!ReservedNames.IsVariable(node))
            return SetProperty(input);
        TokenNode next = node.Next;
        return next.Kind switch
        {
            TokenKind.Equal => Replace(input),
            TokenKind.PlusEqual => AddAll(input),
            TokenKind.Colon => SetLabels(input),
            TokenKind.Is => SetLabelBehindIs(input),
            TokenKind.Dot or TokenKind.LeftBracket or TokenKind.LeftParen => SetProperty(input),
            _ => Unexpected<SetItem>(next, [TokenKind.Dot, TokenKind.Equal, TokenKind.PlusEqual, TokenKind.Colon]),
        };
    }

    public static IResult<RemoveItem> RemoveItem(IInput input)
    {
        TokenNode node = (TokenNode)input;
        if (!ReservedNames.IsVariable(node))
            return RemoveProperty(input);
        TokenNode next = node.Next;
        return next.Kind switch
        {
            TokenKind.Colon => RemoveLabels(input),
            TokenKind.Is => RemoveLabelBehindIs(input),
            TokenKind.Dot or TokenKind.LeftBracket or TokenKind.LeftParen => RemoveProperty(input),
            _ => Unexpected<RemoveItem>(next, [TokenKind.Dot, TokenKind.Colon]),
        };
    }

    private static IResult<Expression> Property(IInput input)
    {
        if (OperandGrammar.Postfix((TokenNode)input) is not { WasSuccessful: true } operand)
            return new Failed<Expression>(input);
        if (operand.Value is PropertyAccess or IndexAccess)
            return operand;
        return Unexpected<Expression>((TokenNode)operand.Remainder, [TokenKind.Dot]);
    }

    private static Failed<T> Unexpected<T>(TokenNode node, ReadOnlySpan<TokenKind> expected)
    {
        foreach (TokenKind kind in expected)
            node.Context.Expect(node, kind);
        return new Failed<T>(node);
    }
}
