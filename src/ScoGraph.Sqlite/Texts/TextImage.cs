using ScoGraph.Sqlite.Encoding;
using ScoGraph.Sqlite.Pages;

namespace ScoGraph.Sqlite.Texts;

/// <summary>
/// The table of an index of texts as it stands in the pages of the file, so that a process need not read the texts: the first page tells
/// whose it is and of which state, the others are its bytes.
/// </summary>
/// <param name="Key">The part that it is.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Declared">The index, as it is declared.</param>
/// <param name="Commit">The number of the commit whose state it has.</param>
/// <param name="Length">How many bytes it takes.</param>
internal sealed record TextImage(PartKey Key, PartVersions Rows, string Declared, long Commit, int Length)
{
    /// <summary>So many bytes make a page.</summary>
    public const int PageSize = 1 << 18;

    /// <summary>Raised when the table is made otherwise: older ones are made anew of the texts.</summary>
    private const byte Format = 1;

    /// <summary>What names an index in an image.</summary>
    public static string Declaration(GraphIndex index) => $"{index.Kind} {index}";

    /// <summary>The images of a checkpoint. Those that cannot be read are left out.</summary>
    public static IEnumerable<TextImage> Of(PageFile pages) => pages.Parts
        .Where(part => part.Key.Kind == PageKind.Texts).Select(part => Read(pages, part.Key, part.Value)).OfType<TextImage>();

    /// <summary>The bytes of the table; null where they cannot be read.</summary>
    public byte[]? Bytes(PageFile pages)
    {
        byte[] bytes = new byte[Length];
        int at = 0;
        foreach (long row in Rows.Groups.AsSpan(1))
        {
            if (pages.TryRead(row) is not { } page || page.Length > Length - at)
                return null;
            page.CopyTo(bytes, at);
            at += page.Length;
        }

        return at == Length ? bytes : null;
    }

    public void WriteHead(ByteWriter bytes)
    {
        bytes.Byte(Format);
        bytes.Text(Declared);
        bytes.Signed(Commit);
        bytes.Count(Length);
    }

    private static TextImage? Read(PageFile pages, PartKey key, PartVersions rows)
    {
        if (rows.Groups is [] || pages.TryRead(rows.Groups[0]) is not { } head)
            return null;
        try
        {
            ByteReader bytes = new(head);
            int most = (int)Math.Min((long)rows.Groups.Length * PageSize, Array.MaxLength);
            return bytes.Byte() != Format ? null : new TextImage(key, rows, bytes.Text(), bytes.Signed(), bytes.UpTo(most));
        }
        catch (DamagedException)
        {
            return null;
        }
    }
}
