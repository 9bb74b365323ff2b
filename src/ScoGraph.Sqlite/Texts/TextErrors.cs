using ScoGraph.Model.Diagnostics;

namespace ScoGraph.Sqlite.Texts;

/// <summary>What is wrong with a question to an index of texts.</summary>
internal static class TextErrors
{
    public static ValueException NoIndex(string name, IReadOnlyList<string> known)
    {
        string? near = NearestName.Find(name, known);
        return Refused(
            $"There is no index of texts '{name}'.{(near is null ? "" : $" Did you mean '{near}'?")}"
            + (known.Count == 0 ? " None is declared." : $" Known are {string.Join(", ", known)}."),
            "Declare one: graph.Declare(GraphIndex.FullText(\"City\", \"name\")).");
    }

    public static ValueException OtherElements(string name, bool isOfRelationships) => Refused(
        $"The index '{name}' is of {(isOfRelationships ? "relationships" : "nodes")}.",
        $"Ask db.index.fulltext.query{(isOfRelationships ? "Relationships" : "Nodes")}.");

    public static ValueException Wrong(string query, int at, string what) => Refused(
        $"{what} It stands at character {at + 1} of '{query}'.",
        "Words, \"phrases\", begin*, AND, OR, NOT, +must, -not, property:word and parentheses are known.");

    public static ValueException WrongOption(string key, IEnumerable<string> known) =>
        Refused($"There is no option '{key}'; known are {string.Join(" and ", known)}.", null);

    public static ValueException NoCount(string key) => Refused($"The option '{key}' is an integer that is not negative.", null);

    private static ValueException Refused(string message, string? hint) =>
        new(ErrorCategory.ArgumentError, "InvalidArgumentValue", message, hint);
}
