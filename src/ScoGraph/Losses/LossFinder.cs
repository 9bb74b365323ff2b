using System.Text.RegularExpressions;
using ScoGraph.Syntax;
using ScoGraph.Syntax.Tree;
using ScoGraph.Syntax.Tree.Clauses;
using ScoGraph.Syntax.Tree.Composed;

namespace ScoGraph.Losses;

/// <summary>Finds the first part of a query at which an expected row is lost, by asking for the rows up to each part.</summary>
internal sealed partial class LossFinder(
    string query, Dictionary<string, object?> parameters, Func<string, QueryResult> ask, Func<object, IReadOnlyList<Citation>> cite)
{
    /// <exception cref="QueryException">The text is wrong, or meets a limit.</exception>
    /// <exception cref="ArgumentException">What is expected does not fit the columns.</exception>
    public WhyNotAnswer Find(IReadOnlyDictionary<string, object?> expected)
    {
        Query parsed = CypherParser.Parse(query).Statement?.Query ?? throw new InvalidOperationException("The text was compiled before.");
        SingleQuery[] branches = [parsed.First, .. parsed.Unions.Select(union => union.Query)];
        if (branches.Select(Obstacle).FirstOrDefault(obstacle => obstacle is not null) is { } reason)
            return new WhyNotAnswer(query, WhyNotOutcome.CannotTell, [], reason);
        List<RowLoss> losses = [];
        foreach (SingleQuery branch in branches)
        {
            IReadOnlyList<QueryStep> steps = StepBuilder.Of(branch, expected);
            foreach (QueryStep step in steps)
            {
                if (step.Expected is { } value)
                    parameters[value.Parameter] = value.Value;
            }

            RowLoss? loss;
            try
            {
                loss = First(steps);
            }
            catch (QueryException exception) when (!IsLimit(exception))
            {
                return new WhyNotAnswer(
                    query, WhyNotOutcome.CannotTell, [], $"a part of the query cannot be asked on its own: {exception.Reason}");
            }

            if (loss is null)
                return new WhyNotAnswer(query, WhyNotOutcome.Present, [], null);
            losses.Add(loss);
        }

        return new WhyNotAnswer(query, WhyNotOutcome.Lost, losses, null);
    }

    private string? Obstacle(SingleQuery branch)
    {
        if (branch.Clauses.FirstOrDefault(clause => clause.IsUpdate) is { } update)
            return $"{update.Title} changes the graph, and only queries that read can be followed.";
        if (branch.Clauses.Any(clause => clause is SequenceClause or ConditionalClause or BracedClause))
            return "NEXT, WHEN and braces make one query of several, and one at a time can be followed.";
        if (branch.Clauses[^1] is not ReturnClause)
            return "the query does not end with RETURN.";
        if (Chance().IsMatch(query))
            return "the query depends on chance, and its parts would see other values.";
        return !branch.Clauses.OfType<CallProcedureClause>().Any(call => call.YieldAll || call.Yields is null) ? null
            : "a procedure is called without the names of its columns; write YIELD with names.";
    }

    private RowLoss? First(IReadOnlyList<QueryStep> steps)
    {
        List<QueryPart> held = [];
        for (int at = 0; at < steps.Count; at++)
        {
            QueryStep step = steps[at];
            if (ask(step.Text + " RETURN 1 AS found LIMIT 1").Count > 0)
            {
                QueryPart part = Part(step);
                if (step.Expected is null && !held.Contains(part))
                    held.Add(part);
                continue;
            }

            IReadOnlyList<NearestFact> nearest = new NearestFinder(ask, cite).Find(step, at == 0 ? null : steps[at - 1]);
            return new RowLoss(Part(step), step.Missing, step.Expected?.Column, held, nearest, step.Note);
        }

        return null;
    }

    private QueryPart Part(QueryStep step) =>
        new(step.Span.Start, step.Span.Length, query.Substring(step.Span.Start, step.Span.Length), step.Clause);

    /// <summary>Limits are the caller's own, and reach the caller.</summary>
    private static bool IsLimit(QueryException exception) => exception.Category == ErrorCategory.LimitExceeded;

    [GeneratedRegex(@"\brand(omUUID)?\s*\(", RegexOptions.IgnoreCase)]
    private static partial Regex Chance();
}
