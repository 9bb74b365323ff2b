namespace ScoGraph.Formats.Imports.Opening;

/// <summary>
/// The bytes of a packed file, which must not be cut off: the framework takes the end of the bytes for the end of what is packed.
/// Behind them stand zeros, which nobody reads who has come to the end of a whole one; who asks for more than those is in the middle.
/// </summary>
internal sealed class PackedBytes(Stream file) : Stream
{
    /// <summary>More than the size and the sum at the end of what is packed, so that zeros never stand for both.</summary>
    private const int Zeros = 16;

    private bool _isBehind;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <exception cref="InvalidDataException">What is packed goes on where the file ends.</exception>
    public override int Read(Span<byte> buffer)
    {
        int count = file.Read(buffer);
        if (count > 0 || buffer.IsEmpty)
            return count;
        if (_isBehind)
            throw new InvalidDataException(FormatErrors.NotGzip);
        _isBehind = true;
        Span<byte> zeros = buffer[..Math.Min(Zeros, buffer.Length)];
        zeros.Clear();
        return zeros.Length;
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
            file.Dispose();
        base.Dispose(disposing);
    }
}
