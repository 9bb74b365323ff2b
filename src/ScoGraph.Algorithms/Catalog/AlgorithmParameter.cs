using ScoGraph.Model.Values;

namespace ScoGraph.Algorithms.Catalog;

/// <summary>A parameter of an algorithm, a key of its configuration, or a column that it yields.</summary>
/// <param name="Name">The name.</param>
/// <param name="Types">The kinds of value.</param>
/// <param name="Default">The value where it is left out, or null where it is required; a null value means that nothing is set.</param>
/// <param name="Summary">What it means, in a few words, for documentation; empty where the name says it.</param>
internal sealed record AlgorithmParameter(string Name, ValueTypes Types, Value? Default = null, string Summary = "");
