using System.Collections.Immutable;
using ScoGraph.Syntax.Lexing;
using ScoGraph.Syntax.Parsing.Kit;
using ScoGraph.Syntax.Tree;
using ScoGraph.Syntax.Tree.Clauses;
using Sprache;
using static ScoGraph.Syntax.Parsing.Kit.Sequences;

namespace ScoGraph.Syntax.Parsing;

/// <summary>The statement as a whole, and clauses in a row.</summary>
internal static class StatementGrammar
{
    private static readonly Choice<Clause> Clauses = new(Phrase.Clause)
    {
        { TokenKind.Match, ReadingClauses.Match },
        { TokenKind.Optional, ReadingClauses.Optional },
        { TokenKind.Unwind, ReadingClauses.Unwind },
        { TokenKind.Call, ReadingClauses.Call },
        { TokenKind.With, ProjectionGrammar.With },
        { TokenKind.Return, ProjectionGrammar.Return },
        { TokenKind.Foreach, NestingClauses.Foreach },
        { TokenKind.Load, LoadCsvGrammar.LoadCsv },
        { TokenKind.Finish, ReadingClauses.Finish },
        { TokenKind.Create, UpdatingClauses.Create },
        { TokenKind.Merge, UpdatingClauses.Merge },
        { TokenKind.Set, UpdatingClauses.Set },
        { TokenKind.Remove, UpdatingClauses.Remove },
        { TokenKind.Delete, UpdatingClauses.Delete },
        { TokenKind.Detach, UpdatingClauses.DetachDelete },
    };

    /// <summary>[CYPHER version] [EXPLAIN | PROFILE] query [;] and nothing more.</summary>
    public static readonly Parser<Statement> Statement = Sequence<StatementMode, Query, TokenNode, Statement>(
        Mode, ComposedGrammar.Whole, End, (span, mode, query, _) => new(span, mode, query));

    /// <summary>Whether a token begins a clause. A word that is not reserved may name a path instead.</summary>
    public static bool BeginsClause(TokenNode node) =>
        (Clauses.Begins(node.Kind) && node.Next.Kind != TokenKind.Equal) || WordClauses.Begins(node);

    private static IResult<StatementMode> Mode(IInput input)
    {
        TokenNode node = PlannerHints.BehindVersion((TokenNode)input);
        return node.Kind switch
        {
            TokenKind.Explain => new Parsed<StatementMode>(StatementMode.Explain, PlannerHints.BehindVersion(node.Next)),
            TokenKind.Profile => new Parsed<StatementMode>(StatementMode.Profile, PlannerHints.BehindVersion(node.Next)),
            _ => new Parsed<StatementMode>(StatementMode.Run, node),
        };
    }

    /// <summary>One or more clauses, as far as clauses go.</summary>
    public static IResult<ImmutableArray<Clause>> ClauseList(IInput input)
    {
        ImmutableArray<Clause>.Builder clauses = ImmutableArray.CreateBuilder<Clause>();
        do
        {
            ((TokenNode)input).Context.ThrowIfStopped();
            if (!TryRead(ref input, clauses))
                return new Failed<ImmutableArray<Clause>>(input);
        }
        while (Clauses.Begins(((TokenNode)input).Kind) || WordClauses.Begins((TokenNode)input)
            || BeginsSorting((TokenNode)input, clauses));
        TokenNode behind = (TokenNode)input;
        behind.Context.Expect(behind, Phrase.Clause);
        return new Parsed<ImmutableArray<Clause>>(clauses.DrainToImmutable(), input);
    }

    /// <summary>Reads what stands next: one clause, or several where one word says as much.</summary>
    private static bool TryRead(ref IInput input, ImmutableArray<Clause>.Builder clauses)
    {
        TokenNode node = (TokenNode)input;
        if (WordClauses.Begins(node))
        {
            if (WordClauses.Parse(node) is not { WasSuccessful: true } several)
                return false;
            clauses.AddRange(several.Value);
            input = several.Remainder;
            return true;
        }

        IResult<Clause> clause = BeginsSorting(node, clauses) ? ProjectionGrammar.Sorting(input) : Clauses.Parse(input);
        if (!clause.WasSuccessful)
            return false;
        clauses.Add(clause.Value);
        input = clause.Remainder;
        return true;
    }

    /// <summary>Whether ORDER BY, SKIP or LIMIT is a clause here: behind one that has none of its own, and behind such a clause.</summary>
    private static bool BeginsSorting(TokenNode node, ImmutableArray<Clause>.Builder before) =>
        (node.Kind == TokenKind.Order ? node.Next.Kind == TokenKind.By
            : node.Kind is TokenKind.Skip or TokenKind.Offset or TokenKind.Limit && node.Next.Kind != TokenKind.Equal)
        && (before.Count == 0 || before[^1] is not (ReturnClause or WithClause or FinishClause)
            || before[^1] is WithClause { Where: null, Projection: { All: true, Items: [], Span: var span } } with && span == with.Span
            || before[^1] is WithClause { Where: not null });

    private static IResult<TokenNode> End(IInput input)
    {
        TokenNode node = (TokenNode)input;
        TokenNode last = node.Kind == TokenKind.Semicolon ? node.Next : node;
        if (last.Kind == TokenKind.EndOfText)
            return last;
        last.Context.Expect(last, Phrase.EndOfQuery);
        return new Failed<TokenNode>(last);
    }
}
