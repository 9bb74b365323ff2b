namespace ScoGraph.Drawing.Content;

/// <summary>A number that stands for a text or a content (FNV-1a, 64 bits): the seed of its layout and the name of its styles.</summary>
internal static class ContentHash
{
    private const ulong Basis = 14695981039346656037, Prime = 1099511628211;

    public static ulong Of(string text) => Add(Basis, text);

    public static ulong Of(PictureContent content)
    {
        ulong hash = Basis;
        foreach (PictureNode node in content.Nodes)
            hash = Add(Add(hash, node.Label), node.Caption);
        foreach (PictureRelationship relationship in content.Relationships)
            hash = Add(unchecked((((hash ^ (uint)relationship.Start) * Prime) ^ (uint)relationship.End) * Prime), relationship.Type);
        return hash;
    }

    private static ulong Add(ulong hash, string text)
    {
        foreach (char c in text)
            hash = unchecked((hash ^ c) * Prime);
        return unchecked((hash ^ '\0') * Prime);
    }
}
