using ScoGraph.Model.Schema;

namespace ScoGraph;

/// <summary>
/// What the elements with a label or of a type must meet whenever a statement ends. A statement after which they would not fails, and has
/// no effect.
/// </summary>
/// <remarks>
/// Values are the same as <c>DISTINCT</c> has it: 1 and 1.0 are. An element without one of the properties of a
/// <see cref="ConstraintKind.Unique"/> constraint meets it.
/// </remarks>
/// <example><code>
/// using Graph graph = new();
/// graph.Declare(GraphConstraint.Unique("City", "name"));
/// graph.Declare(GraphConstraint.Exists(DeclarationTarget.Relationships("ROAD"), "km"));
/// graph.Query("CREATE (:City {name: 'Osh'})");
/// </code></example>
public sealed class GraphConstraint : GraphDeclaration
{
    private GraphConstraint(
        string? name, ConstraintKind kind, DeclarationTarget target, IEnumerable<string> properties, PropertyTypes types)
        : base(name, target, properties, KindName(kind))
    {
        Kind = kind;
        Types = types;
    }

    /// <summary>What is asked of the properties.</summary>
    public ConstraintKind Kind { get; }

    /// <summary>The types that a <see cref="ConstraintKind.Type"/> constraint allows; else none.</summary>
    public PropertyTypes Types { get; }

    internal override object Meaning => (Kind, Types);

    /// <summary>No two elements have the same values of the properties, all of which they have.</summary>
    /// <exception cref="ArgumentException">There is no property, or one stands twice or is empty.</exception>
    public static GraphConstraint Unique(DeclarationTarget target, params IEnumerable<string> properties) =>
        new(null, ConstraintKind.Unique, target, properties, PropertyTypes.None);

    /// <summary>Every element has the properties, and no two have the same values of them.</summary>
    /// <exception cref="ArgumentException">There is no property, or one stands twice or is empty.</exception>
    public static GraphConstraint Key(DeclarationTarget target, params IEnumerable<string> properties) =>
        new(null, ConstraintKind.Key, target, properties, PropertyTypes.None);

    /// <summary>Every element has the property.</summary>
    /// <exception cref="ArgumentException">The property is empty.</exception>
    public static GraphConstraint Exists(DeclarationTarget target, string property) =>
        new(null, ConstraintKind.Exists, target, [property], PropertyTypes.None);

    /// <summary>An element has a value of one of the types for the property, or none.</summary>
    /// <exception cref="ArgumentException">The property is empty, or no type is named.</exception>
    public static GraphConstraint Type(DeclarationTarget target, string property, PropertyTypes types) =>
        PropertyTypeNames.AreNamed(types) ? new(null, ConstraintKind.Type, target, [property], types)
            : throw new ArgumentException("The types are one or more of those that PropertyTypes names.", nameof(types));

    /// <summary>The same under a name of its own.</summary>
    /// <exception cref="ArgumentException">The name is empty.</exception>
    public GraphConstraint Named(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        return new GraphConstraint(name, Kind, Target, Properties, Types);
    }

    /// <summary>As the language declares it: <c>CONSTRAINT c FOR (n:City) REQUIRE n.name IS UNIQUE</c>.</summary>
    public override string ToString() => Write("");

    internal override string Write(string behindName) =>
        $"CONSTRAINT {NameText()}{behindName} FOR {Target} REQUIRE {PropertyText(inParentheses: false)} {Requirement()}";

    private string Requirement() => Kind switch
    {
        ConstraintKind.Unique => "IS UNIQUE",
        ConstraintKind.Key => Target.IsRelationships ? "IS RELATIONSHIP KEY" : "IS NODE KEY",
        ConstraintKind.Exists => "IS NOT NULL",
        _ => $"IS :: {PropertyTypeNames.Write(Types)}",
    };

    private static string KindName(ConstraintKind kind) => kind switch
    {
        ConstraintKind.Unique => "unique",
        ConstraintKind.Key => "key",
        ConstraintKind.Exists => "exists",
        _ => "type",
    };
}
