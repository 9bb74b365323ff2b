using ScoGraph.Model.Values;

namespace ScoGraph.Functions.Scalar.General;

/// <summary><c>randomUUID()</c>.</summary>
internal sealed class RandomUuidFunction : ScalarFunction
{
    public override string Name => "randomUUID";

    public override string Summary => "A random UUID (version 4) as a string.";

    public override Signature Signature { get; } = new([], ValueTypes.String);

    public override bool IsDeterministic => false;

    public override Value Invoke(ReadOnlySpan<Value> arguments, FunctionContext context)
    {
        Span<byte> bytes = stackalloc byte[16];
        context.Random.NextBytes(bytes);
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x40);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return Value.FromString(new Guid(bytes, bigEndian: true).ToString());
    }
}
