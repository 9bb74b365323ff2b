using System.Collections;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;
using ScoGraph.Planning.Logical;
using ScoGraph.Planning.Running;
using ScoGraph.Syntax;

namespace ScoGraph.Properties.Reference;

/// <summary>
/// The naive interpreter behind the contract of executors: it takes a plan's statement by its text and answers from the naive graph, whose
/// nodes and relationships are numbered as in the graph that it stands for.
/// </summary>
internal sealed class ReferenceExecutor(RefGraph graph, long work) : IPlanExecutor
{
    public IRunnablePlan Prepare(LogicalPlan plan) => new Runnable(plan, graph, work);

    private sealed class Runnable(LogicalPlan plan, RefGraph graph, long work) : IRunnablePlan
    {
        public LogicalPlan PlanOn(IGraphSnapshot snapshot) => plan;

        public void Execute(QueryRun run, IRowSink sink)
        {
            foreach (Bindings? row in new Interpreter(graph, work).Run(CypherParser.Parse(plan.Statement.Text).Statement!.Query, null))
            {
                run.Watch.ThrowIfStopped();
                Dictionary<string, object?> values = row.All().ToDictionary(c => c.Key, c => c.Value);
                if (!sink.Push([.. plan.Columns.Select(c => ToValue(values[c.Name]))]))
                    return;
            }
        }

        private Value ToValue(object? value) => value switch
        {
            null => Value.Null,
            bool b => Value.FromBoolean(b),
            long l => Value.FromInteger(l),
            double d => Value.FromFloat(d),
            string s => Value.FromString(s),
            RefNode n => Value.FromNode(graph.Nodes.IndexOf(n)),
            RefRelationship r => Value.FromRelationship(graph.Relationships.IndexOf(r)),
            RefPath p => Value.From(new PathValue(
                [.. p.Nodes.Select(n => graph.Nodes.IndexOf(n))], [.. p.Relationships.Select(r => graph.Relationships.IndexOf(r))])),
            IEnumerable<KeyValuePair<string, object?>> map =>
                Value.From(MapValue.From(map.Select(e => KeyValuePair.Create(e.Key, ToValue(e.Value))))),
            IEnumerable list => Value.FromList([.. list.Cast<object?>().Select(ToValue)]),
            _ => throw new ArgumentException($"{value.GetType()} is no value."),
        };
    }
}
