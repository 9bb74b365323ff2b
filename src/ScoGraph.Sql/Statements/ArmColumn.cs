namespace ScoGraph.Sql.Statements;

/// <summary>What one table gives for a column.</summary>
/// <param name="Text">The name of a column, or a constant.</param>
/// <param name="IsColumn">Whether it is the name of a column.</param>
internal readonly record struct ArmColumn(string Text, bool IsColumn)
{
    public static ArmColumn Of(string column) => new(column, IsColumn: true);

    public static ArmColumn Constant(string text) => new(text, IsColumn: false);
}
