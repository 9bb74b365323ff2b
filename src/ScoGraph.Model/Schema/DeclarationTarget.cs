namespace ScoGraph;

/// <summary>
/// Which elements something is declared of: the nodes with a label, or the relationships of a type. A text alone means a label.
/// </summary>
public sealed record DeclarationTarget
{
    private DeclarationTarget(string name, bool isRelationships)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        Name = name;
        IsRelationships = isRelationships;
    }

    /// <summary>The label or the relationship type.</summary>
    public string Name { get; }

    /// <summary>Whether it is relationships of a type, and not nodes with a label.</summary>
    public bool IsRelationships { get; }

    /// <summary>The nodes with a label.</summary>
    /// <exception cref="ArgumentException">The label is empty.</exception>
    public static DeclarationTarget Nodes(string label) => new(label, isRelationships: false);

    /// <summary>The relationships of a type.</summary>
    /// <exception cref="ArgumentException">The type is empty.</exception>
    public static DeclarationTarget Relationships(string type) => new(type, isRelationships: true);

    /// <summary>The nodes with a label.</summary>
    /// <exception cref="ArgumentException">The label is empty.</exception>
    public static implicit operator DeclarationTarget(string label) => Nodes(label);

    /// <summary>The pattern of the language: <c>(n:City)</c> or <c>()-[r:ROAD]-()</c>.</summary>
    public override string ToString()
    {
        System.Text.StringBuilder text = new(IsRelationships ? "()-[r:" : "(n:");
        Model.Values.LiteralText.AppendName(text, Name);
        return text.Append(IsRelationships ? "]-()" : ")").ToString();
    }
}
