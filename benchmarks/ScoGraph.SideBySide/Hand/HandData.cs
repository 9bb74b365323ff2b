using System.Text;
using ScoGraph.Model.Snapshots;
using ScoGraph.Model.Snapshots.Neighbours;
using ScoGraph.Model.Values;

namespace ScoGraph.SideBySide.Hand;

/// <summary>The benchmark's data as a program written for it alone would hold it: numbers from 0 for each kind, flat arrays.</summary>
internal sealed class HandData
{
    private readonly IGraphSnapshot _state;
    private readonly Dictionary<string, int[]> _nodes = [];

    public HandData(IGraphSnapshot state)
    {
        _state = state;
        foreach (string label in new[] { "Person", "City", "Country", "Forum", "Post", "Comment", "Tag", "TagClass" })
            _nodes[label] = state.GetNodes(state.Labels.Find(label)).ToArray();
        CityOfPerson = Out("IS_LOCATED_IN", "Person", "City").AsFunction();
        CountryOfCity = Out("IS_PART_OF", "City", "Country").AsFunction();
        Members = Out("HAS_MEMBER", "Forum", "Person");
        PostsOfForum = Out("CONTAINER_OF", "Forum", "Post");
        RepliesToPost = In("REPLY_OF", "Post", "Comment");
        RepliesToComment = In("REPLY_OF", "Comment", "Comment");
        TagsOfPost = Out("HAS_TAG", "Post", "Tag");
        TagsOfComment = Out("HAS_TAG", "Comment", "Tag");
        ClassesOfTag = Out("HAS_TYPE", "Tag", "TagClass");
        PostOfComment = Out("REPLY_OF", "Comment", "Post").AsFunction();
        CreatorOfPost = Out("HAS_CREATOR", "Post", "Person").AsFunction();
        CommentsOfPerson = In("HAS_CREATOR", "Person", "Comment");
        LikesOfPost = In("LIKES", "Post", "Person");
        LikesOfComment = In("LIKES", "Comment", "Person");
        Interests = Out("HAS_INTEREST", "Person", "Tag");
        Knows = Both("KNOWS", "Person");
        PostLengths = Integers("Post", "length");
        CommentLengths = Integers("Comment", "length");
        CommentDates = Integers("Comment", "creationDate");
        CommentIds = Integers("Comment", "id");
        PersonIds = Integers("Person", "id");
        Contents = [.. Texts("Comment", "content"), .. Texts("Post", "content")];
        TagNames = [.. _nodes["Tag"].Select(node => Value(node, "name").AsString())];
    }

    public int[] CityOfPerson { get; }

    public int[] CountryOfCity { get; }

    public Rows Members { get; }

    public Rows PostsOfForum { get; }

    public Rows RepliesToPost { get; }

    public Rows RepliesToComment { get; }

    public Rows TagsOfPost { get; }

    public Rows TagsOfComment { get; }

    public Rows ClassesOfTag { get; }

    public int[] PostOfComment { get; }

    public int[] CreatorOfPost { get; }

    public Rows CommentsOfPerson { get; }

    public Rows LikesOfPost { get; }

    public Rows LikesOfComment { get; }

    public Rows Interests { get; }

    /// <summary>Each relationship at both of its ends.</summary>
    public Rows Knows { get; }

    public long[] PostLengths { get; }

    public long[] CommentLengths { get; }

    public long[] CommentDates { get; }

    public long[] CommentIds { get; }

    public long[] PersonIds { get; }

    /// <summary>The texts of all messages in UTF-8, a line end behind each, which none of them holds.</summary>
    public byte[] Contents { get; }

    public string[] TagNames { get; }

    public int Person(long id) => Array.IndexOf(PersonIds, id);

    private Rows Out(string type, string near, string far) => Read(type, near, far, Direction.Outgoing);

    private Rows In(string type, string near, string far) => Read(type, near, far, Direction.Incoming);

    private Rows Read(string type, string near, string far, params Direction[] directions)
    {
        int[] numbers = new int[_state.NodeBound];
        numbers.AsSpan().Fill(-1);
        foreach ((int number, int node) in _nodes[far].Index())
            numbers[node] = number;
        int[] offsets = new int[_nodes[near].Length + 1];
        List<int> targets = [];
        foreach ((int row, int node) in _nodes[near].Index())
        {
            foreach (Direction direction in directions)
            {
                foreach (AdjacencyChunk chunk in _state.GetAdjacency(_state.RelationshipTypes.Find(type), direction).Chunks(node))
                {
                    foreach (int neighbour in chunk.Neighbours)
                    {
                        if (numbers[neighbour] >= 0)
                            targets.Add(numbers[neighbour]);
                    }
                }
            }

            targets.Sort(offsets[row], targets.Count - offsets[row], null);
            offsets[row + 1] = targets.Count;
        }

        return new Rows(offsets, [.. targets]);
    }

    private Rows Both(string type, string label) => Read(type, label, label, Direction.Outgoing, Direction.Incoming);

    private Value Value(int node, string key) => _state.GetNodeColumn(_state.PropertyKeys.Find(key))!.Get(node);

    private long[] Integers(string label, string key) => [.. _nodes[label].Select(node => Value(node, key).AsInteger())];

    private byte[] Texts(string label, string key) =>
        [.. _nodes[label].SelectMany(node => Encoding.UTF8.GetBytes(Value(node, key).AsString() + "\n"))];
}
