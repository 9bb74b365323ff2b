using System.Text;
using FsCheck.Xunit;
using ScoGraph.Formats.Json;
using ScoGraph.Formats.Tests;
using ScoGraph.Model.Values;
using ScoGraph.Model.Values.Temporal;
using ScoGraph.Model.Values.Temporal.Zones;

namespace ScoGraph.Tests.Exports;

/// <summary>Whatever graph is written as a script of statements, the script makes it again.</summary>
[Properties(Arbitrary = [typeof(RandomGraphs)], MaxTest = 60, EndSize = 20)]
public sealed class ScriptLaws
{
    [Property]
    internal void AScriptMakesTheGraphAgain(RandomGraph random)
    {
        RandomGraph graph = random.With(name => Utf16Text.IsWellFormed(name) ? name : Utf16Text.Encode(name), AsTheLanguageSaysIt);
        string folder = Directory.CreateTempSubdirectory().FullName, file = Path.Combine(folder, "graph.cypher");
        try
        {
            using Graph written = new(Loading.Load(graph.Nodes, graph.Relationships));
            written.Export(file);
            using Graph read = Graph.Import(file);
            Assert.Equal(Saved(written), Saved(read));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The one loss that is documented: the zone's name where its offset is not the zone's.</summary>
    private static Value AsTheLanguageSaysIt(Value value)
    {
        if (value.Kind == ValueKind.List)
            return Value.FromList([.. value.AsList().Items.ToArray().Select(AsTheLanguageSaysIt)]);
        if (value.Kind != ValueKind.DateTime
            || TemporalParsing.TryParse(ValueKind.DateTime, TemporalText.Print(value), TemporalZone.Utc, out _) is not null)
            return value;
        DateTimeValue moment = value.As<DateTimeValue>();
        return Value.From(new DateTimeValue(moment.EpochDay, moment.NanosecondOfDay, moment.OffsetSeconds, zoneId: null));
    }

    private static string Saved(Graph graph)
    {
        using MemoryStream stream = new();
        graph.Save(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
