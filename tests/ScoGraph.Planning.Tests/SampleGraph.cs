using ScoGraph.Model.Snapshots;
using ScoGraph.Store;

namespace ScoGraph.Planning.Tests;

/// <summary>
/// The graph whose statistics the golden plans see: 4 regions, 40 towns (10 a region), 1,000 people (25 a town) who know 4 others each, and
/// 20 topics that every person likes 3 of. Names are unique; ages are 50 different ones.
/// </summary>
internal static class SampleGraph
{
    public static IGraphSnapshot Snapshot { get; } = Build();

    private static IGraphSnapshot Build()
    {
        BulkLoader loader = new();
        int[] regions = Nodes(loader, "Region", 4), towns = Nodes(loader, "Town", 40), people = Nodes(loader, "Person", 1000),
            topics = Nodes(loader, "Topic", 20);
        ColumnLoader age = loader.NodeProperty("age");
        int isIn = loader.RelationshipType("IN"), lives = loader.RelationshipType("LIVES_IN"), knows = loader.RelationshipType("KNOWS");
        int likes = loader.RelationshipType("LIKES");
        for (int i = 0; i < towns.Length; i++)
            loader.AddRelationship(isIn, towns[i], regions[i % regions.Length]);
        for (int i = 0; i < people.Length; i++)
        {
            age.SetInteger(people[i], 20 + (i % 50));
            loader.AddRelationship(lives, people[i], towns[i % towns.Length]);
            for (int step = 1; step <= 4; step++)
                loader.AddRelationship(knows, people[i], people[(i + (step * step * 7)) % people.Length]);
            for (int step = 0; step < 3; step++)
                loader.AddRelationship(likes, people[i], topics[(i + (step * 5)) % topics.Length]);
        }

        return loader.Build().Current;
    }

    private static int[] Nodes(BulkLoader loader, string label, int count)
    {
        ColumnLoader name = loader.NodeProperty("name");
        int[] nodes = new int[count];
        for (int i = 0; i < count; i++)
        {
            nodes[i] = loader.AddNode([label]);
            name.SetString(nodes[i], $"{label} {i}");
        }

        return nodes;
    }
}
