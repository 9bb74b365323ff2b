namespace ScoGraph.Tests.PublicMembers;

/// <summary>Files, folders and streams that are right, absent, broken or closed. Everything lies in a folder of this run.</summary>
internal static class HostileFiles
{
    private static readonly string Folder = CreateFolder();

    public static IReadOnlyList<Sample> Paths { get; } =
    [
        Path("graph.json", SampleGraph.Json), Path("broken.json", [.. "{\"format\": "u8]), Path("new.json", null), Path("empty.json", []),
        Path("graph.graphml", [.. "<graphml><graph>"u8]), Path("new.graphml", null), Path("graph.jsonl", [.. "{}"u8]),
        Path("new.ttl", null),
        Path("script.cypher", [.. "CREATE (:A); RETURN 1 /"u8]), Path("new.unknown", null), Path("graph.unknown", SampleGraph.Json),
        Path("half\ud800.json", null), Path(new string('n', 5_000) + ".json", null),
        Path(System.IO.Path.Combine("missing", "graph.json"), null),
        new Sample("a folder", () => Directory.CreateDirectory(System.IO.Path.Combine(Folder, "folder.json")).FullName),
        new Sample("an empty folder", CreateEmpty),
        Sample.Of("", "an empty text"), Sample.Of(" ", "a space"), Sample.Of("\0", "NUL"),
    ];

    public static IReadOnlyList<Sample> Streams { get; } =
    [
        new("a stream", () => Stream(SampleGraph.Json)), new("an empty stream", () => new MemoryStream()),
        new("a broken stream", () => Stream([.. "{\"format\""u8])), new("a stream of zeros", () => Stream(new byte[100])),
        new("a read-only stream", () => new MemoryStream(SampleGraph.Json, writable: false), Trait.Foreign),
        new("a closed stream", Closed, Trait.Foreign),
    ];

    public static IReadOnlyList<Sample> Writers { get; } =
        [new("a writer", () => new StringWriter()), new("a closed writer", ClosedWriter, Trait.Foreign)];

    private static string CreateEmpty() => Directory.CreateDirectory(System.IO.Path.Combine(Folder, Guid.NewGuid().ToString("N"))).FullName;

    private static string CreateFolder()
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("scograph-members-");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => folder.Delete(recursive: true);
        return folder.FullName;
    }

    private static Sample Path(string name, byte[]? content) => new(name.Length > 100 ? "a long name" : name, () =>
    {
        string path = System.IO.Path.Combine(Folder, name);
        if (content is not null)
            File.WriteAllBytes(path, content);
        else if (File.Exists(path))
            File.Delete(path);
        return path;
    });

    private static MemoryStream Stream(byte[] bytes)
    {
        MemoryStream stream = new();
        stream.Write(bytes);
        stream.Position = 0;
        return stream;
    }

    private static MemoryStream Closed()
    {
        MemoryStream stream = Stream(SampleGraph.Json);
        stream.Dispose();
        return stream;
    }

    private static StreamWriter ClosedWriter()
    {
        StreamWriter writer = new(new MemoryStream());
        writer.Dispose();
        return writer;
    }
}
