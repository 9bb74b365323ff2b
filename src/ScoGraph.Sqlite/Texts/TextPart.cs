using ScoGraph.Sqlite.Encoding;
using ScoGraph.Sqlite.Pages;

namespace ScoGraph.Sqlite.Texts;

/// <summary>The table of an index of texts, to be written.</summary>
/// <param name="image">What it is.</param>
/// <param name="bytes">Its bytes.</param>
internal sealed class TextPart(TextImage image, byte[] bytes)
    : Part(image.Key, 1 + ((bytes.Length + TextImage.PageSize - 1) / TextImage.PageSize))
{
    protected override void WritePage(int number, ByteWriter page)
    {
        if (number == 0)
            image.WriteHead(page);
        else
            page.Bytes(Chunk((number - 1) * TextImage.PageSize));
    }

    private ReadOnlySpan<byte> Chunk(int start) => bytes.AsSpan(start, Math.Min(TextImage.PageSize, bytes.Length - start));
}
