using ScoGraph.Model.Values;

namespace ScoGraph.Formats.Exports;

/// <summary>A node on its way out.</summary>
/// <param name="Labels">In ordinal order.</param>
/// <param name="Properties">In ordinal order of the keys.</param>
internal sealed record ExportNode(ExportNodeId Id, string[] Labels, List<(string Key, Value Value)> Properties)
{
    private static readonly string[] CaptionKeys = ["name", "title", "key", "id"];

    /// <summary>What people call it: its name, title, key or id, else its labels, else its number.</summary>
    public string Caption => CaptionKeys.Select(Text).FirstOrDefault(text => text is not null)
        ?? (Labels.Length > 0 ? string.Join(' ', Labels) : Id.Name);

    private string? Text(string key) => Properties.Find(p => p.Key == key) is (not null, { IsNull: false } value)
        ? ExportText.Plain(value) : null;
}
