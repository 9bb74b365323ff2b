using FsCheck.Xunit;
using ScoGraph.Formats.Elements;
using ScoGraph.Formats.Imports;

namespace ScoGraph.Formats.Tests.Imports;

/// <summary>What tables hold, and the first that is wrong in them, is the same read in blocks and row by row.</summary>
public sealed class BlockReadingLaws
{
    [Property(MaxTest = 400)]
    public void Blocks_hold_what_rows_hold(int seed, bool leaveOut, bool severalThreads, byte size)
    {
        string folder = Directory.CreateTempSubdirectory().FullName;
        try
        {
            RandomTables tables = new(seed);
            tables.WriteTo(folder);
            GraphImportOptions options = new()
            {
                IntegerIds = tables.HasIntegerIds,
                Parallelism = severalThreads ? 3 : 1,
                BlockSize = 16 << (size % 9),
            };
            Assert.Equal(Read(folder, options with { ReadsByRow = true }, leaveOut), Read(folder, options, leaveOut));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Most_random_tables_are_read_to_their_end()
    {
        int whole = 0;
        for (int seed = 0; seed < 100; seed++)
        {
            using ImportFolderFixture files = new();
            RandomTables tables = new(seed);
            tables.WriteTo(files.Folder);
            if (Read(files.Folder, new GraphImportOptions { IntegerIds = tables.HasIntegerIds }, leaveOut: false) is [.., "whole"])
                whole++;
        }

        Assert.InRange(whole, 40, 90);
    }

    [Fact]
    public void A_row_larger_than_a_block_is_read()
    {
        string text = new('x', 200_000);
        using ImportFolderFixture files = new();
        files.With("A.csv", $":ID|s\n1|{text}\n2|\"{text}\n{text}\"\n3|a\n");
        GraphImportOptions options = new() { BlockSize = 1000 };
        Assert.Equal(files.Read(options: options with { ReadsByRow = true }), files.Read(options: options));
    }

    /// <summary>All elements in their order with ids and lines, all rows left out, and the error or the end.</summary>
    private static List<string> Read(string folder, GraphImportOptions options, bool leaveOut)
    {
        List<string> told = [];
        ElementCollector read = new();
        string end = "";
        try
        {
            GraphImportOptions how = options with { OnRejected = leaveOut ? error => told.Add(error.Message) : null };
            GraphImport.Read(new ImportSource([folder], how, default), GraphFormat.Csv, read);
            end = read.Completed ? "whole" : "broken off";
        }
        catch (GraphFormatException error)
        {
            return [.. told, error.Message];
        }

        return
        [
            .. read.Nodes.Select(node => $"{node.Id} line {node.Line} {string.Join(":", node.Labels.ToArray())} {Text(node.Properties)}"),
            .. read.Relationships.Select(r => $"{r.Start}-{r.Type}-{r.End} line {r.Line} {Text(r.Properties)}"),
            .. told, end,
        ];
    }

    private static string Text(ReadOnlySpan<PropertyElement> properties) =>
        string.Join(";", properties.ToArray().Select(property => $"{property.Key}={property.Value.Kind}:{property.Value}"));
}
