using ScoGraph.Drawing.Content;

namespace ScoGraph.Drawing.Tests;

/// <summary>Contents to draw.</summary>
internal static class Contents
{
    private static readonly string[] Words = ["Astana", "Gorno-Altaysk", "Council of Heads of Government", "Ufa", "Шанхай", "上海合作组织", "Dushanbe", "x"];
    private static readonly string[] Labels = ["City", "Country", "Organ", ""];
    private static readonly string[] Types = ["CONNECTS", "MEMBER_OF", "IN", "AFFILIATED_WITH"];

    public static PictureContent Of(string[] nodes, params (int Start, int End, string Type)[] relationships) => new(
        [.. nodes.Select(caption => new PictureNode("Node", caption, caption))],
        [.. relationships.Select(r => new PictureRelationship(r.Start, r.End, r.Type, r.Type, false))],
        nodes.Length);

    /// <summary>Anything at all, loops and parallel relationships included; the same for the same seed.</summary>
    public static PictureContent Random(int seed, int nodes, int relationships)
    {
        Random random = new(seed);
        return new PictureContent(
            [.. Enumerable.Range(0, nodes).Select(
                i => new PictureNode(Labels[random.Next(Labels.Length)], $"{Words[random.Next(Words.Length)]} {i}", $"node {i}"))],
            [.. Enumerable.Range(0, relationships).Select(i => new PictureRelationship(
                random.Next(nodes), random.Next(nodes), Types[random.Next(Types.Length)], $"relationship {i}", random.Next(4) == 0))],
            nodes);
    }
}
