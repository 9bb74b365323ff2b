using System.IO.Compression;

namespace ScoGraph.Formats.Imports.Opening;

/// <summary>What a gzip file holds, up to a bound: a small file may unpack to more than any disk has.</summary>
internal sealed class UnpackedStream(Stream packed, string path, long? most) : Stream
{
    public const string Ending = ".gz";

    private readonly GZipStream _bytes = new(new PackedBytes(packed), CompressionMode.Decompress);
    private long _count;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => _count;
        set => throw new NotSupportedException();
    }

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

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
        // Nothing is written.
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            _bytes.Dispose();
        base.Dispose(disposing);
    }
}
