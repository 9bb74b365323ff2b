using System.Collections.Immutable;
using ScoGraph.Binding.Bound;
using ScoGraph.Model.Running;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Logical.Patterns;
using ScoGraph.Sql.Backends;
using ScoGraph.Sql.Bindings;
using ScoGraph.Sql.Layouts;
using ScoGraph.Sql.Operators;
using ScoGraph.Sql.Parameters;
using ScoGraph.Sql.Statements;

namespace ScoGraph.Sql.Paths;

/// <summary>A statement that gives the relationships which lead on from some nodes.</summary>
/// <param name="text">The statement; its first parameter are the ids of the nodes.</param>
/// <param name="parameters">All its parameters.</param>
internal sealed class StepStatement(string text, ImmutableArray<StatementParameter> parameters)
{
    /// <summary>No parameter of a query is called so.</summary>
    private const string Nodes = "";

    /// <summary>So many nodes are asked for at once.</summary>
    private const int MostNodes = 8192;

    public string Text => text;

    private IEnumerable<StatementParameter> Given => parameters.Skip(1);

    /// <summary>The statement for one step; null where SQL cannot tell what a relationship must meet, or may fail to.</summary>
    /// <param name="walk">Which relationships.</param>
    /// <param name="length">What each of them must meet.</param>
    /// <param name="backend">The database.</param>
    /// <param name="layout">Its tables.</param>
    /// <param name="subqueries">The plans of the subqueries in expressions.</param>
    public static StepStatement? Write(
        Walk walk, BoundLength length, ISqlBackend backend, GraphLayout layout,
        IReadOnlyDictionary<BoundSubquery, LogicalOperator> subqueries)
    {
        StatementDraft draft = new(backend.Dialect, layout, ListParameters.None);
        string nodes = draft.Parameter(Nodes, SqlKind.Integer, ParameterShape.List);
        SqlScope scope = new(draft);
        PlanWriter writer = new(draft, subqueries);
        LinkStep step = LinkStep.Write(walk, begin => backend.Dialect.IsAmong(begin, nodes), layout.Nodes, scope);
        scope.Bind(length.Step, step.Link);
        foreach (BoundExpression predicate in length.StepPredicates)
        {
            if (writer.Expressions(scope).Condition(predicate) is not { } condition)
                return null;
            scope.Select.Where(condition.Text);
        }

        foreach (string column in new[] { step.Begin, step.End, step.Link.Id })
            scope.Select.Append(column);
        string text = draft.PutTogether(scope.Select.OneLine());
        return draft.MayFail || draft.ReadsParts ? null : new StepStatement(text, draft.Parameters);
    }

    /// <summary>Whether it means what the query does with these parameters.</summary>
    public bool Accepts(IReadOnlyDictionary<string, Value> values) => Given.All(parameter => parameter.Accepts(values));

    /// <summary>The relationships that lead on from nodes.</summary>
    /// <param name="state">The state of the database.</param>
    /// <param name="nodes">The nodes.</param>
    /// <param name="values">The values of the query's parameters.</param>
    /// <param name="watch">What may end it.</param>
    public IEnumerable<PathStep> Run(
        ISqlState state, IEnumerable<int> nodes, IReadOnlyDictionary<string, Value> values, QueryWatch watch)
    {
        Value[] others = [.. Given.Select(parameter => parameter.Convert(values))];
        foreach (int[] some in nodes.Chunk(MostNodes))
        {
            Value keys = Value.FromList([.. some.Select(node => Value.FromInteger(node))]);
            using ISqlReader rows = state.Run(new SqlStatement(text, [keys, .. others]), watch);
            while (rows.Read())
                yield return new PathStep((int)rows.Integer(0), (int)rows.Integer(1), (int)rows.Integer(2));
        }
    }
}
