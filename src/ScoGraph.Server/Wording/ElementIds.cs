using System.Globalization;

namespace ScoGraph.Server.Wording;

/// <summary>The ids of elements as texts: those that <c>elementId(…)</c> of the language gives.</summary>
internal static class ElementIds
{
    public static string OfNode(long id) => string.Create(CultureInfo.InvariantCulture, $"n{id}");

    public static string OfRelationship(long id) => string.Create(CultureInfo.InvariantCulture, $"r{id}");
}
