using ScoGraph.Model.Values;

namespace ScoGraph.Conformance.Running;

/// <summary>Evaluates the literals of parameter and procedure tables, by the engine itself: they are openCypher literals.</summary>
internal static class Literals
{
    private static readonly Graph Engine = new();

    public static Value Evaluate(string text) => Engine.Query($"RETURN {text} AS value")[0].Values[0];
}
