using System.Collections.Immutable;
using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing.Kit;
using ScoGraph.Syntax.Tree;
using Sprache;
using static ScoGraph.Syntax.Parsing.Kit.Combinators;

namespace ScoGraph.Syntax.Parsing;

/// <summary>
/// What a text tells the planner: USING INDEX, USING SCAN and USING JOIN behind the pattern of a MATCH, and the CYPHER prefix with its
/// version and settings. It changes no answer, and the planner here chooses by what it counts; so it is read and left at that.
/// </summary>
internal static class PlannerHints
{
    private static readonly string[] IndexKinds = ["BTREE", "POINT", "RANGE", "TEXT"];

    private static readonly Parser<ImmutableArray<Identifier>> Variables = CommaSeparated(Names.Variable);

    private static readonly Parser<ImmutableArray<Identifier>> Properties =
        Between(TokenKind.LeftParen, CommaSeparated(Names.Key), TokenKind.RightParen);

    /// <summary>The hints behind a pattern, as many as there are.</summary>
    /// <returns>How many.</returns>
    public static IResult<int> Skip(IInput input)
    {
        TokenNode node = (TokenNode)input;
        int count = 0;
        while (node.IsWord("USING"))
        {
            if (Hint(node.Next) is not { } behind)
                return new Failed<int>(node);
            node = behind;
            count++;
        }

        return new Parsed<int>(count, node);
    }

    /// <summary>
    /// The token behind CYPHER, a version and settings such as <c>runtime=slotted</c>; the token itself where there is no such word.
    /// </summary>
    public static TokenNode BehindVersion(TokenNode node)
    {
        if (!node.IsWord("CYPHER"))
            return node;
        TokenNode at = node.Next;
        if (at.Kind is TokenKind.Integer or TokenKind.Float)
            at = at.Next;
        while (at.Kind == TokenKind.Name && at.Next.Kind == TokenKind.Equal && !at.Next.Next.AtEnd)
            at = at.Next.Next.Next;
        return at;
    }

    /// <summary>What stands behind a hint whose word behind USING is given; null where it is none.</summary>
    private static TokenNode? Hint(TokenNode node)
    {
        if (node.IsWord("JOIN"))
            return Accept(node.Next, TokenKind.On).WasSuccessful ? Behind(Variables(node.Next.Next)) : null;
        if (node.IsWord("SCAN"))
            return LabelOf(node.Next);
        if (Array.Exists(IndexKinds, node.IsWord))
            node = node.Next;
        if (!node.IsWord("INDEX"))
        {
            node.Context.Fail(SyntaxErrors.PlannerHint(node.Span));
            return null;
        }

        node = node.Next;
        return LabelOf(node.IsWord("SEEK") && node.Next.Kind != TokenKind.Colon ? node.Next : node) is { } properties
            ? Behind(Properties(properties)) : null;
    }

    private static TokenNode? LabelOf(TokenNode node) =>
        Behind(Names.Variable(node)) is { } colon && Accept(colon, TokenKind.Colon).WasSuccessful ? Behind(Names.Label(colon.Next)) : null;

    private static TokenNode? Behind<T>(IResult<T> result) => result.WasSuccessful ? (TokenNode)result.Remainder : null;
}
