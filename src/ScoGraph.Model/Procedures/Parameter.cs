using ScoGraph.Model.Values;

namespace ScoGraph.Model.Procedures;

/// <summary>A parameter of a function or procedure, a setting of an algorithm, or a column that a procedure yields.</summary>
/// <param name="Name">The name in documentation and messages.</param>
/// <param name="Types">The kinds it takes; <see cref="ValueTypes.Null"/> need not be named.</param>
/// <param name="Default">The value where an argument is left out at the end, or null where the argument is required.</param>
/// <param name="Summary">What it means, in a few words, for documentation; empty where the name says it.</param>
internal sealed record Parameter(string Name, ValueTypes Types, Value? Default = null, string Summary = "");
