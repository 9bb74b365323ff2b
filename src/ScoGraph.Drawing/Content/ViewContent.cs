namespace ScoGraph.Drawing.Content;

/// <summary>What a page holds to be walked through: what it shows first, and neighbours that it shows when they are asked for.</summary>
/// <param name="Nodes">Those that are shown stand first.</param>
/// <param name="TotalNodes">The nodes that would be shown without a bound.</param>
internal sealed record ViewContent(
    IReadOnlyList<ViewNode> Nodes, IReadOnlyList<ViewRelationship> Relationships, IReadOnlyList<ViewCitation> Citations, int TotalNodes)
{
    /// <summary>What of it is shown from the beginning, as a picture that stays.</summary>
    public PictureContent ToPicture()
    {
        int shown = Nodes.Count(node => node.IsShown);
        return new PictureContent(
            [.. Nodes.Take(shown).Select(node => new PictureNode(node.Group, node.Caption, Describe(node.Caption, node.Properties)))],
            [
                .. Relationships.Where(r => r.Start < shown && r.End < shown).Select(
                    r => new PictureRelationship(r.Start, r.End, r.Type, Describe(":" + r.Type, r.Properties), r.OnPath)),
            ],
            TotalNodes);
    }

    private static string Describe(string head, IReadOnlyList<(string Key, string Text)> properties) =>
        string.Join('\n', properties.Select(p => $"{p.Key}: {p.Text}").Prepend(head));
}
