namespace ScoGraph.Formats.Imports.Opening;

/// <summary>
/// The bytes of a packed file, which must not be cut off: the framework takes the end of the bytes for the end of what is packed.
/// Behind them stand zeros, which nobody reads who has come to the end of a whole one; who asks for more than those is in the middle.
/// </summary>
internal sealed class PackedBytes(Stream file) : ForwardStream
{
    /// <summary>More than the size and the sum at the end of what is packed, so that zeros never stand for both.</summary>
    private const int Zeros = 16;

    private bool _isBehind;

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

    protected override void Dispose(bool disposing)
    {
        if (disposing)
            file.Dispose();
        base.Dispose(disposing);
    }
}
