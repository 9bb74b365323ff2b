using System.Text;
using ScoGraph.Formats.Imports;

namespace ScoGraph.Formats.Tests.Imports.Foreign;

/// <summary>Whatever is done to a file, reading it ends in a graph or in an error of the format with a place.</summary>
public sealed class MutatedFileTests
{
    private const int Mutations = 600, MostBytes = 4;

    private static readonly string[] Pieces =
    [
        "\"", "'", "{", "}", "[", "]", "(", ")", "<", ">", "<<", "<<(", "{|", "|}", "\\", "\\u", "&", ";", ":", ",", ".", "*", "\n", "\0", "-",
        "1e999", "99999999999999999999", "null", "\uFEFF", "😀", "_:", "@", "^^", "~", "nodes", "*Matrix\n", "id", "#", "%",
    ];

    public static TheoryData<string, GraphFormat> Samples => new()
    {
        { """{"directed": true, "nodes": [{"id": "a", "n": 1.5}, {"id": 2, "m": {"x": [1, {"y": null}]}}], "links": [{"source": "a", "target": 2}]}""", GraphFormat.Json },
        { """{"elements": {"nodes": [{"data": {"id": "a"}}], "edges": [{"data": {"source": "a", "target": "a"}}]}}""", GraphFormat.NodeLink },
        { "{\"type\":\"node\",\"id\":\"0\",\"labels\":[\"P\"]}\n{\"type\":\"relationship\",\"label\":\"R\",\"start\":{\"id\":\"0\"},\"end\":{\"id\":\"0\"}}", GraphFormat.Apoc },
        { "<gexf><meta><creator>x</creator></meta><graph><attributes class='node'><attribute id='0' title='n' type='listinteger'><default>[1, 2]</default></attribute></attributes><nodes><node id='a' label='b'><attvalues><attvalue for='0' value='3'/></attvalues></node></nodes><edges><edge source='a' target='a' weight='1'/></edges></graph></gexf>", GraphFormat.Gexf },
        { "graph [ directed 1 node [ id 1 label \"a &amp; b\" x [ y 1.5 ] t 1 t 2 ] edge [ source 1 target 1 ] ]", GraphFormat.Gml },
        { "*Vertices 2\n1 \"a\" 0.5 1 box ic Red\n2 b\n*Arcs :1 \"r\"\n1 2 1.5\n*Edgeslist\n1 2\n*Matrix\n0 1\n1 0\n", GraphFormat.Pajek },
        { "<x:a> <x:p> <x:b> .\n_:r <http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies> <<( <x:a> <x:p> <x:b> )>> .\n_:r <x:q> \"v\"@en .\n", GraphFormat.NTriples },
        { "@base <http://a/b> . @prefix e: <c#> . e:x a e:T ; e:p \"v\"^^e:t, 'w'@en, 1.5e3, true ; e:q (1 [ e:r <d> ]) {| e:s 5 |} . << e:x e:y e:z >> e:w 1 .", GraphFormat.Turtle },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_mutated_file_is_a_graph_or_an_error_of_the_format(string text, GraphFormat format)
    {
        Random random = new(20_240_703);
        byte[] sample = Encoding.UTF8.GetBytes(text);
        string path = Path.GetTempFileName();
        try
        {
            for (int i = 0; i < Mutations; i++)
            {
                byte[] mutated = Mutate(sample, random);
                File.WriteAllBytes(path, mutated);
                Exception? error = Record.Exception(
                    () => GraphImport.Read(new ImportSource([path], new GraphImportOptions(), default), format, new ElementCollector()));
                Assert.True(error is null or GraphFormatException, $"{Encoding.UTF8.GetString(mutated)}\n{error}");
            }
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Some bytes cut out, doubled or exchanged, a piece of a grammar put in, or the end cut off.</summary>
    private static byte[] Mutate(byte[] sample, Random random)
    {
        List<byte> bytes = [.. sample];
        for (int changes = random.Next(1, 4); changes > 0 && bytes.Count > 0; changes--)
        {
            int at = random.Next(bytes.Count), count = Math.Min(random.Next(1, MostBytes), bytes.Count - at);
            switch (random.Next(5))
            {
                case 0:
                    bytes.RemoveRange(at, count);
                    break;
                case 1:
                    bytes.InsertRange(at, bytes.GetRange(at, count));
                    break;
                case 2:
                    bytes[at] = (byte)random.Next(256);
                    break;
                case 3:
                    bytes.InsertRange(at, Encoding.UTF8.GetBytes(Pieces[random.Next(Pieces.Length)]));
                    break;
                default:
                    bytes.RemoveRange(at, random.Next(4) == 0 ? bytes.Count - at : count);
                    break;
            }
        }

        return [.. bytes];
    }
}
