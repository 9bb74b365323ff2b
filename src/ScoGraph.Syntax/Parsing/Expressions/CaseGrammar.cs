using System.Collections.Immutable;
using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing.Kit;
using ScoGraph.Syntax.Tree.Expressions;
using Sprache;
using static ScoGraph.Syntax.Parsing.Kit.Combinators;
using static ScoGraph.Syntax.Parsing.Kit.Sequences;

namespace ScoGraph.Syntax.Parsing.Expressions;

/// <summary>Both kinds of CASE. A branch with several operands becomes a branch for each; one may begin with an operator.</summary>
internal static class CaseGrammar
{
    private static readonly Parser<ImmutableArray<CaseBranch>> SearchedBranch =
        Sequence<TokenNode, Expression, TokenNode, Expression, ImmutableArray<CaseBranch>>(
            Token(TokenKind.When), ExpressionGrammar.Expression, Token(TokenKind.Then), ExpressionGrammar.Expression,
            (span, _, condition, _, result) => [new(span, condition, result)]);

    private static readonly Parser<ImmutableArray<CaseBranch>> SimpleBranch =
        Sequence<TokenNode, ImmutableArray<Expression>, TokenNode, Expression, ImmutableArray<CaseBranch>>(
            Token(TokenKind.When), CommaSeparated<Expression>(Operand), Token(TokenKind.Then),
            ExpressionGrammar.Expression,
            (span, _, operands, _, result) => [.. operands.Select(operand => new CaseBranch(span, operand, result))]);

    private static readonly Parser<Expression?> Else = OptionalAfter(TokenKind.Else, ExpressionGrammar.Expression);

    private static readonly Parser<Expression> Searched = Whole(Nothing, SearchedBranch);

    private static readonly Parser<Expression> Simple = Whole(ExpressionGrammar.Expression, SimpleBranch);

    public static IResult<Expression> Case(IInput input) =>
        ((TokenNode)input).Next.Kind == TokenKind.When ? Searched(input) : Simple(input);

    private static Parser<Expression> Whole(Parser<Expression?> operand, Parser<ImmutableArray<CaseBranch>> branch) =>
        Sequence<TokenNode, Expression?, Branches, Expression?, TokenNode, CaseExpression>(
            Token(TokenKind.Case), operand, OneOrMore(branch), Else, Token(TokenKind.End),
            (span, _, value, branches, otherwise, _) => new(span, value, branches.Items, otherwise));

    private static Parser<Branches> OneOrMore(Parser<ImmutableArray<CaseBranch>> branch)
    {
        Parser<ImmutableArray<ImmutableArray<CaseBranch>>> some = Repeat(TokenKind.When, branch);
        return input =>
        {
            if (!Accept((TokenNode)input, TokenKind.When).WasSuccessful || some(input) is not { WasSuccessful: true } branches)
                return new Failed<Branches>(input);
            return new Parsed<Branches>(new Branches([.. branches.Value.SelectMany(items => items)]), branches.Remainder);
        };
    }

    private static IResult<Expression> Operand(IInput input) =>
        BeginsWithOperator((TokenNode)input) ? ExpressionGrammar.OfSubject((TokenNode)input) : ExpressionGrammar.Expression(input);

    private static bool BeginsWithOperator(TokenNode node) =>
        (!ReservedNames.IsVariable(node) || (node.Kind is TokenKind.Starts or TokenKind.Ends && node.Next.Kind == TokenKind.With))
        && Operators.Find(node.Kind) is { Precedence: Precedence.Comparison or Precedence.Predicate };

    private static Parsed<Expression?> Nothing(IInput input) => new(null, input);

    private sealed record Branches(ImmutableArray<CaseBranch> Items);
}
