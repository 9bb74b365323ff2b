namespace ScoGraph.Sql.Layouts;

/// <summary>A column that holds a property.</summary>
/// <param name="Name">Its name, quoted as the dialect wants it.</param>
/// <param name="Kind">The kind of all its values.</param>
/// <param name="IsWhole">
/// Whether the property stands nowhere else: a row whose column is null has no such property. Else others, of other kinds, stand elsewhere.
/// </param>
internal sealed record TableColumn(string Name, SqlKind Kind, bool IsWhole);
