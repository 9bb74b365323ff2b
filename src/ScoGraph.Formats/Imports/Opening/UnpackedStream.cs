using System.IO.Compression;

namespace ScoGraph.Formats.Imports.Opening;

/// <summary>What a gzip file holds, up to a bound: a small file may unpack to more than any disk has.</summary>
internal sealed class UnpackedStream(Stream packed, string path, long? most) : ForwardStream
{
    public const string Ending = ".gz";

    private readonly GZipStream _bytes = new(new PackedBytes(packed), CompressionMode.Decompress);
    private long _count;

    /// <summary>Whether the bytes begin as gzip does; two of them are read.</summary>
    public static bool IsGzip(Stream bytes) => bytes.ReadByte() == 0x1F && bytes.ReadByte() == 0x8B;

    public override int Read(Span<byte> buffer)
    {
        try
        {
            int read = _bytes.Read(buffer);
            _count += read;
            return _count <= (most ?? long.MaxValue)
                ? read : throw new GraphFormatException(FormatErrors.UnpacksToTooMuch(most!.Value), path, 0, 0);
        }
        catch (InvalidDataException error)
        {
            throw new GraphFormatException(FormatErrors.NotGzip, path, 0, 0, error);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _bytes.Dispose();
        base.Dispose(disposing);
    }
}
