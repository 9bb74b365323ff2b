using ScoGraph.Model.Procedures;
using ScoGraph.Model.Schema;
using ScoGraph.Model.Values;

namespace ScoGraph.Execution.Procedures;

/// <summary>
/// Lists what is declared, by name: <c>db.indexes</c> and <c>db.constraints</c>, which SHOW INDEXES and SHOW CONSTRAINTS call. The columns
/// are named as in Neo4j.
/// </summary>
internal sealed class DeclarationListProcedure : Procedure
{
    private readonly bool _ofConstraints;

    private DeclarationListProcedure(bool ofConstraints, string name, string summary)
    {
        _ofConstraints = ofConstraints;
        Name = name;
        Summary = summary;
        Yields =
        [
            new Parameter("id", ValueTypes.Integer), new Parameter("name", ValueTypes.String),
            .. ofConstraints ? Array.Empty<Parameter>() : [new Parameter("state", ValueTypes.String)],
            new Parameter("type", ValueTypes.String), new Parameter("entityType", ValueTypes.String),
            new Parameter("labelsOrTypes", ValueTypes.List), new Parameter("properties", ValueTypes.List),
            .. ofConstraints ? [new Parameter("propertyType", ValueTypes.String)] : Array.Empty<Parameter>(),
            new Parameter("createStatement", ValueTypes.String),
        ];
    }

    /// <summary>Both procedures.</summary>
    public static IReadOnlyList<Procedure> All { get; } =
    [
        new DeclarationListProcedure(false, "db.indexes", "Lists the indexes that are declared."),
        new DeclarationListProcedure(true, "db.constraints", "Lists the constraints that are declared."),
    ];

    public override string Name { get; }

    public override IReadOnlyList<Parameter> Parameters => [];

    public override IEnumerable<Value[]> Invoke(Value[] arguments, ProcedureContext context) => _ofConstraints
        ? context.Graph.Catalog.All.OfType<GraphConstraint>().Select((constraint, at) => Row(constraint, at + 1))
        : context.Graph.Catalog.All.OfType<GraphIndex>().Select((index, at) => Row(index, at + 1));

    private static Value[] Row(GraphIndex index, int id) =>
    [
        Value.FromInteger(id), Text(index.Name), Text("ONLINE"), Text(TypeOf(index)), .. About(index), Text($"CREATE {index}"),
    ];

    private static Value[] Row(GraphConstraint constraint, int id) =>
    [
        Value.FromInteger(id), Text(constraint.Name), Text(TypeOf(constraint)), .. About(constraint),
        constraint.Kind == ConstraintKind.Type ? Text(PropertyTypeNames.Write(constraint.Types)) : Value.Null, Text($"CREATE {constraint}"),
    ];

    private static Value[] About(GraphDeclaration declaration) =>
    [
        Text(declaration.Target.IsRelationships ? "RELATIONSHIP" : "NODE"), Texts(declaration.Target.Names), Texts(declaration.Properties),
    ];

    private static string TypeOf(GraphIndex index) => index.Kind switch
    {
        IndexKind.Range => "RANGE",
        IndexKind.FullText => "FULLTEXT",
        _ => "TRIGRAM",
    };

    private static string TypeOf(GraphConstraint constraint)
    {
        string element = constraint.Target.IsRelationships ? "RELATIONSHIP" : "NODE";
        return constraint.Kind switch
        {
            ConstraintKind.Unique => constraint.Target.IsRelationships ? "RELATIONSHIP_UNIQUENESS" : "UNIQUENESS",
            ConstraintKind.Key => $"{element}_KEY",
            ConstraintKind.Exists => $"{element}_PROPERTY_EXISTENCE",
            _ => $"{element}_PROPERTY_TYPE",
        };
    }

    private static Value Texts(IEnumerable<string> texts) => Value.FromList([.. texts.Select(Text)]);

    private static Value Text(string text) => Value.FromString(text);
}
