namespace ScoGraph.Documents;

/// <summary>Where a fact stands in a review file.</summary>
/// <param name="Columns">Where the values of its properties begin, from 1.</param>
internal sealed record ReviewPlace(string File, int Line, IReadOnlyDictionary<string, int> Columns)
{
    /// <summary>A message with the place of a property.</summary>
    public string At(string property, string message) => $"{File}: line {Line}, column {Columns.GetValueOrDefault(property, 1)}: {message}";
}
