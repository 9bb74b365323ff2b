using ScoGraph.Sql.Layouts;

namespace ScoGraph.Postgres.Tables;

/// <summary>Where the values of a property of the elements of one table stand.</summary>
/// <param name="Name">The name of its columns, without quotes.</param>
/// <param name="Kind">What the typed column holds.</param>
/// <param name="HasExact">Whether there is a second column for values that the typed one cannot hold.</param>
internal sealed record ValueColumn(string Name, SqlKind Kind, bool HasExact)
{
    /// <summary>The name of the column of the exact form; no other column has one that ends so.</summary>
    public string ExactName => $"{Name}$exact";
}
