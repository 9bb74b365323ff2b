using ScoGraph.Sqlite.Encoding;

namespace ScoGraph.Sqlite.Pages;

/// <summary>Several pages of a part as the bytes of one row: how many bytes each takes (0: absent), and those.</summary>
internal static class PageGroup
{
    /// <summary>The bytes of one page, or none where it is absent.</summary>
    /// <exception cref="DamagedException">There is no such page.</exception>
    public static ReadOnlySpan<byte> Find(ReadOnlySpan<byte> group, int page)
    {
        ByteReader bytes = new(group);
        int count = bytes.Count(), before = 0, length = 0;
        for (int i = 0; i < count; i++)
        {
            int next = bytes.UpTo(group.Length);
            if (i < page)
                before += next;
            else if (i == page)
                length = next;
        }

        if (page >= count)
            return [];
        bytes.Bytes(before);
        return bytes.Bytes(length);
    }
}
