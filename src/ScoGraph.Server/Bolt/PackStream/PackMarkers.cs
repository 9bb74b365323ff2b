namespace ScoGraph.Server.Bolt.PackStream;

/// <summary>The bytes that say what follows, of the public specification of PackStream, version 1.</summary>
internal static class PackMarkers
{
    public const byte TinyString = 0x80, TinyList = 0x90, TinyMap = 0xA0, Structure = 0xB0;
    public const byte Null = 0xC0, Float = 0xC1, False = 0xC2, True = 0xC3;
    public const byte Integer8 = 0xC8, Integer16 = 0xC9, Integer32 = 0xCA, Integer64 = 0xCB;
    public const byte Bytes8 = 0xCC, Bytes16 = 0xCD, Bytes32 = 0xCE;
    public const byte String8 = 0xD0, String16 = 0xD1, String32 = 0xD2;
    public const byte List8 = 0xD4, List16 = 0xD5, List32 = 0xD6;
    public const byte Map8 = 0xD8, Map16 = 0xD9, Map32 = 0xDA;
}
