using ScoGraph.Model.Values;
using ScoGraph.Server.Bolt.PackStream;

namespace ScoGraph.Server.Bolt.Messages;

/// <summary>A message of a client.</summary>
internal sealed record BoltRequest(byte Tag, Value[] Fields)
{
    /// <exception cref="PackException">The bytes are no message.</exception>
    /// <exception cref="ValueProblemException">A value in it is none that a query can be given.</exception>
    public static BoltRequest Read(ReadOnlySpan<byte> bytes)
    {
        PackReader reader = new(bytes);
        (byte tag, int count) = reader.StructureHeader();
        Value[] fields = new Value[count];
        for (int i = 0; i < count; i++)
            fields[i] = reader.Value();
        return reader.AtEnd ? new BoltRequest(tag, fields) : throw new PackException("Bytes follow the end of a message.");
    }

    /// <summary>A field that is a map; empty where it is left out.</summary>
    /// <exception cref="PackException">The field is something else.</exception>
    public MapValue Map(int field) => field >= Fields.Length ? MapValue.Empty
        : Fields[field].Kind == ValueKind.Map ? Fields[field].AsMap() : throw Wrong(field, "a map");

    /// <exception cref="PackException">The field is something else.</exception>
    public string Text(int field) =>
        field < Fields.Length && Fields[field].IsString ? Fields[field].AsString() : throw Wrong(field, "a text");

    private PackException Wrong(int field, string what) => new($"Field {field + 1} of the message 0x{Tag:X2} is {what}.");
}
