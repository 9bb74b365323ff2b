using ScoGraph.Model.Procedures;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Procedures;

/// <summary>
/// Lists which properties the nodes of each set of labels have, or the relationships of each type: <c>db.schema.nodeTypeProperties</c> and
/// <c>db.schema.relTypeProperties</c>, with the columns and the names of types that Neo4j gives them. Reads the whole graph.
/// </summary>
internal sealed class PropertyTypesProcedure : Procedure
{
    private readonly bool _ofRelationships;

    private PropertyTypesProcedure(bool ofRelationships)
    {
        _ofRelationships = ofRelationships;
        Name = ofRelationships ? "db.schema.relTypeProperties" : "db.schema.nodeTypeProperties";
        Summary = ofRelationships ? "Lists the properties of the relationships of each type, with the types of their values."
            : "Lists the properties of the nodes of each set of labels, with the types of their values.";
        Yields =
        [
            new Parameter(ofRelationships ? "relType" : "nodeType", ValueTypes.String),
            .. ofRelationships ? Array.Empty<Parameter>() : [new Parameter("nodeLabels", ValueTypes.List)],
            new Parameter("propertyName", ValueTypes.String), new Parameter("propertyTypes", ValueTypes.List),
            new Parameter("mandatory", ValueTypes.Boolean),
        ];
    }

    /// <summary>Both procedures.</summary>
    public static IReadOnlyList<Procedure> All { get; } = [new PropertyTypesProcedure(false), new PropertyTypesProcedure(true)];

    public override string Name { get; }

    public override IReadOnlyList<Parameter> Parameters => [];

    public override IEnumerable<Value[]> Invoke(Value[] arguments, ProcedureContext context)
    {
        ElementGroups groups = ElementGroups.Read(context, _ofRelationships);
        foreach ((string[] names, ElementGroup group) in groups.Sorted)
        {
            string title = string.Concat(names.Select(name => $":{QuotedName.Of(name)}"));
            if (group.Properties.Count == 0)
                yield return Row(title, names, Value.Null, Value.Null, mandatory: false);
            foreach ((string key, PropertySummary property) in group.Properties)
            {
                yield return Row(title, names, Value.FromString(key),
                    Value.FromList([.. property.Types.Select(Value.FromString)]), property.Count == group.Count);
            }
        }
    }

    private Value[] Row(string title, string[] names, Value key, Value types, bool mandatory) => _ofRelationships
        ? [Value.FromString(title), key, types, Value.FromBoolean(mandatory)]
        : [
            Value.FromString(title), Value.FromList(Array.ConvertAll(names, Value.FromString)), key, types, Value.FromBoolean(mandatory),
        ];
}
