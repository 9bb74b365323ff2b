using System.Collections.Immutable;
using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing.Expressions;
using ScoGraph.Syntax.Parsing.Kit;
using ScoGraph.Syntax.Parsing.Patterns;
using ScoGraph.Syntax.Parsing.Schema;
using ScoGraph.Syntax.Tree.Clauses;
using ScoGraph.Syntax.Tree.Expressions;
using ScoGraph.Syntax.Tree.Patterns;
using Sprache;
using static ScoGraph.Syntax.Parsing.Kit.Combinators;
using static ScoGraph.Syntax.Parsing.Kit.Sequences;

namespace ScoGraph.Syntax.Parsing;

/// <summary>CREATE, MERGE, SET, REMOVE and DELETE.</summary>
internal static class UpdatingClauses
{
    private static readonly Parser<ImmutableArray<SetItem>> SetItems =
        After(TokenKind.Set, CommaSeparated<SetItem>(UpdateItemGrammar.SetItem));

    private static readonly Parser<ImmutableArray<Expression>> Targets = CommaSeparated(ExpressionGrammar.Expression);

    private static readonly Parser<MergeAction> MergeAction = Sequence<TokenNode, bool, ImmutableArray<SetItem>, MergeAction>(
        Token(TokenKind.On), OnCreate, SetItems, (span, _, onCreate, items) => new(span, onCreate, items));

    private static readonly Parser<Clause> CreatePattern = Sequence<TokenNode, ImmutableArray<PathPattern>, CreateClause>(
        Token(TokenKind.Create), PatternGrammar.Paths, (span, _, patterns) => new(span, patterns));

    /// <summary>CREATE of patterns, or of an index or a constraint.</summary>
    public static readonly Parser<Clause> Create = input =>
        SchemaGrammar.Begins((TokenNode)input) ? SchemaGrammar.Parse(input) : CreatePattern(input);

    public static readonly Parser<Clause> Merge = Sequence<TokenNode, PathPattern, ImmutableArray<MergeAction>, MergeClause>(
        Token(TokenKind.Merge), PatternGrammar.Path, Repeat(TokenKind.On, MergeAction),
        (span, _, pattern, actions) => new(span, pattern, actions));

    public static readonly Parser<Clause> Set = Sequence<ImmutableArray<SetItem>, SetClause>(SetItems, (span, items) => new(span, items));

    public static readonly Parser<Clause> Remove = Sequence<TokenNode, ImmutableArray<RemoveItem>, RemoveClause>(
        Token(TokenKind.Remove), CommaSeparated<RemoveItem>(UpdateItemGrammar.RemoveItem), (span, _, items) => new(span, items));

    public static readonly Parser<Clause> Delete = Sequence<TokenNode, ImmutableArray<Expression>, DeleteClause>(
        Token(TokenKind.Delete), Targets, (span, _, targets) => new(span, false, targets));

    public static readonly Parser<Clause> DetachDelete = Sequence<TokenNode, TokenNode, ImmutableArray<Expression>, DeleteClause>(
        Token(TokenKind.Detach), Token(TokenKind.Delete), Targets, (span, _, _, targets) => new(span, true, targets));

    private static IResult<bool> OnCreate(IInput input)
    {
        TokenNode node = (TokenNode)input;
        if (node.Kind is TokenKind.Create or TokenKind.Match)
            return new Parsed<bool>(node.Kind == TokenKind.Create, node.Next);
        node.Context.Expect(node, TokenKind.Create);
        node.Context.Expect(node, TokenKind.Match);
        return new Failed<bool>(node);
    }
}
