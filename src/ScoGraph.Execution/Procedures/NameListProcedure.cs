using ScoGraph.Model.Procedures;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Procedures;

/// <summary>Lists names that are in use in the graph, in ordinal order: <c>db.labels</c> and its like.</summary>
internal sealed class NameListProcedure : Procedure
{
    private readonly Func<IGraphSnapshot, IEnumerable<string>> _names;

    private NameListProcedure(string name, string column, string summary, Func<IGraphSnapshot, IEnumerable<string>> names)
    {
        Name = name;
        Yields = [new Parameter(column, ValueTypes.String)];
        Summary = summary;
        _names = names;
    }

    /// <summary>The labels, relationship types and property keys of the graph.</summary>
    public static IReadOnlyList<Procedure> All { get; } =
    [
        new NameListProcedure("db.labels", "label", "Lists the labels that nodes have.", LabelsOf),
        new NameListProcedure(
            "db.relationshipTypes", "relationshipType", "Lists the types that relationships have.",
            g => InUse(g.RelationshipTypes, g.Statistics.CountRelationships)),
        new NameListProcedure(
            "db.propertyKeys", "propertyKey", "Lists the keys of the properties that nodes and relationships have.",
            g => InUse(g.PropertyKeys, key => g.Statistics.CountProperty(key, false) + g.Statistics.CountProperty(key, true))),
    ];

    public override string Name { get; }

    public override IReadOnlyList<Parameter> Parameters => [];

    public override IEnumerable<Value[]> Invoke(Value[] arguments, ProcedureContext context) =>
        _names(context.Graph).Select(name => new[] { Value.FromString(name) });

    /// <summary>The labels that nodes have, in ordinal order.</summary>
    public static List<string> LabelsOf(IGraphSnapshot graph) => InUse(graph.Labels, graph.Statistics.CountNodes);

    private static List<string> InUse(INameTable names, Func<int, long> count)
    {
        List<string> used = [];
        for (int id = 0; id < names.Count; id++)
        {
            if (count(id) > 0)
                used.Add(names[id]);
        }

        used.Sort(StringComparer.Ordinal);
        return used;
    }
}
