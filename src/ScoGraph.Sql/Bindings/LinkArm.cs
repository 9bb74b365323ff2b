using ScoGraph.Sql.Layouts;

namespace ScoGraph.Sql.Bindings;

/// <summary>A table of relationships, walked in one direction.</summary>
/// <param name="Table">The table.</param>
/// <param name="Backward">Whether from the ends to the starts.</param>
internal readonly record struct LinkArm(LinkTable Table, bool Backward)
{
    /// <summary>The column of the node where the walk begins.</summary>
    public string From => Backward ? Table.Target : Table.Source;

    /// <summary>The column of the node where the walk ends.</summary>
    public string To => Backward ? Table.Source : Table.Target;
}
