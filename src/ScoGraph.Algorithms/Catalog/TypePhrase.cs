using ScoGraph.Model.Values;

namespace ScoGraph.Algorithms.Catalog;

/// <summary>Names kinds of values in messages.</summary>
internal static class TypePhrase
{
    public static string Of(ValueTypes types) => types switch
    {
        ValueTypes.Node => "a node",
        ValueTypes.Integer => "an integer",
        ValueTypes.Number => "a number",
        ValueTypes.String => "a string",
        ValueTypes.Map => "a map",
        ValueTypes.List | ValueTypes.String => "a string or a list of strings",
        _ => $"a value of type {types}",
    };
}
