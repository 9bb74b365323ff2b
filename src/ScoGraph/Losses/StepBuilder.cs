using System.Collections.Immutable;
using System.Text;
using ScoGraph.Model.Diagnostics;
using ScoGraph.Syntax.Printing;
using ScoGraph.Syntax.Tree;
using ScoGraph.Syntax.Tree.Clauses;
using ScoGraph.Syntax.Tree.Expressions;

namespace ScoGraph.Losses;

/// <summary>Takes a query apart into what a row has to meet, one thing after another.</summary>
/// <remarks>
/// Each step asks for the rows of all clauses before it, as they are written, that can still become the expected row, and of its own
/// clause for the parts up to it. What the first step without a row adds is to blame.
/// </remarks>
internal sealed class StepBuilder
{
    private readonly List<QueryStep> _steps = [];
    private readonly StringBuilder _written = new();

    /// <summary>The steps of a query that ends with RETURN.</summary>
    /// <exception cref="ArgumentException">What is expected does not fit the columns.</exception>
    public static IReadOnlyList<QueryStep> Of(SingleQuery query, IReadOnlyDictionary<string, object?> expected)
    {
        StepBuilder builder = new();
        Dictionary<string, bool>[] scopes = new Dictionary<string, bool>[query.Clauses.Length + 1];
        scopes[0] = new Dictionary<string, bool>(StringComparer.Ordinal);
        for (int i = 0; i < query.Clauses.Length; i++)
            scopes[i + 1] = ScopeReader.After(scopes[i], query.Clauses[i]);
        ImmutableArray<ExpectedValue>[] wanted = new ImmutableArray<ExpectedValue>[scopes.Length];
        wanted[^1] = ExpectedRow.Of(expected, scopes[^1]);
        for (int i = query.Clauses.Length - 1; i >= 0; i--)
            wanted[i] = ExpectedRow.Before(query.Clauses[i], wanted[i + 1], scopes[i]);
        for (int i = 0; i < query.Clauses.Length; i++)
            builder.Add(query.Clauses[i], wanted[i], wanted[i + 1], scopes[i]);
        return builder._steps;
    }

    public static string Filter(IEnumerable<ExpectedValue> values)
    {
        string[] conditions = [.. values.Select(value => value.Condition)];
        return conditions.Length == 0 ? "" : $" WITH * WHERE {string.Join(" AND ", conditions)}";
    }

    private void Add(
        Clause clause, ImmutableArray<ExpectedValue> before, ImmutableArray<ExpectedValue> after, Dictionary<string, bool> scope)
    {
        string start = _written + Filter(before) + " ";
        ImmutableArray<ExpectedValue> added = [.. after.Where(value => !before.Contains(value))];
        switch (clause)
        {
            case MatchClause match when MatchSteps.CanTakeApart(match) && (!match.Optional || added.Any(value => value.NeedsVariable)):
                _steps.AddRange(new MatchSteps(match, start, added, scope).Build());
                break;
            case WithClause with:
                Add(with, with.Projection, with.Where, after);
                return;
            case ReturnClause returned:
                Add(returned, Named(returned.Projection), null, after);
                return;
            default:
                string text = start + Print(clause);
                _steps.Add(new QueryStep(clause.Span, clause.Title, text, "It gives no rows for what comes before it.")
                {
                    Note = clause is UnwindClause ? null : $"{clause.Title} is looked at as a whole.",
                });
                Expect(clause, text, [], added);
                break;
        }

        _written.Append(_written.Length == 0 ? "" : " ").Append(Print(clause));
    }

    private void Add(Clause clause, Projection projection, Expression? where, ImmutableArray<ExpectedValue> after)
    {
        string space = _written.Length == 0 ? "" : " ";
        Projection open = projection with { Skip = null, Limit = null };
        string text = $"{_written}{space}{Print(open, null)}";
        if (open.OrderBy.Length > 0 && (projection.Skip ?? projection.Limit) is null)
            text = $"{_written}{space}{Print(open with { OrderBy = [] }, null)}";
        Expect(clause, text, [], after);
        if (projection.Skip is { } skip)
        {
            open = open with { Skip = skip };
            text = $"{_written}{space}{Print(open, null)}";
            _steps.Add(Cut(clause, "SKIP", skip, text + Filter(after), "The row is among those that SKIP leaves out."));
        }

        if (projection.Limit is { } limit)
        {
            open = open with { Limit = limit };
            text = $"{_written}{space}{Print(open, null)}";
            _steps.Add(Cut(clause, "LIMIT", limit, text + Filter(after), "The row comes after those that LIMIT lets through."));
        }

        Expression? held = null;
        foreach (Expression condition in JoinedConditions.Of(where))
        {
            held = JoinedConditions.And(held, condition);
            string filtered = $"{_written}{space}{Print(open, held)}{Filter(after)}";
            _steps.Add(new QueryStep(condition.Span, $"{clause.Title} … WHERE", filtered, JoinedConditions.Fails)
            {
                Names = JoinedConditions.Names(condition),
            });
        }

        _written.Append(space).Append(Print(projection, where));
    }

    /// <summary>Looks for the expected values one after another.</summary>
    private void Expect(Clause clause, string text, ImmutableArray<ExpectedValue> known, ImmutableArray<ExpectedValue> added)
    {
        ImmutableArray<ExpectedValue> held = known;
        foreach (ExpectedValue value in added)
        {
            held = held.Add(value);
            _steps.Add(new QueryStep(clause.Span, clause.Title, text + Filter(held), $"No row has the expected value of {value.Column}.")
            {
                Expected = value,
                Names = [value.Variable],
            });
        }
    }

    private static QueryStep Cut(Clause clause, string word, Expression count, string text, string missing) =>
        new(count.Span, $"{clause.Title} … {word}", text, missing);

    /// <summary>RETURN as WITH, which names every column.</summary>
    private static Projection Named(Projection projection) => projection with
    {
        Items =
        [
            .. projection.Items.Select(item => item.Alias is not null ? item
                : item with { Alias = new Identifier(item.Span, ScopeReader.NameOf(item)) }),
        ],
    };

    private static string Print(Projection projection, Expression? where) => Print(new WithClause(SourceSpan.None, projection, where));

    private static string Print(Clause clause)
    {
        StringBuilder text = new();
        ClausePrinter.Write(text, clause);
        return text.ToString();
    }
}
