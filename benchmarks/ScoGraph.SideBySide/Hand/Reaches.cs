namespace ScoGraph.SideBySide.Hand;

/// <summary>The questions that go out from a person, by hand.</summary>
internal sealed class Reaches(HandData data)
{
    private readonly int[] _depths = new int[data.Knows.Count];
    private readonly List<int> _order = [];

    /// <summary>
    /// Who is a friend of a friend, by another relationship than the one that led there; the person is not, who may be a friend's friend.
    /// </summary>
    public long FriendsOfFriends(long id)
    {
        int person = data.Person(id);
        bool[] marks = new bool[data.Knows.Count];
        long all = 0;
        foreach (int friend in data.Knows[person])
        {
            foreach (int other in data.Knows[friend])
            {
                all += marks[other] || other == person ? 0 : 1;
                marks[other] = true;
            }
        }

        return all;
    }

    /// <summary>Who is reached within so many steps, the person left out.</summary>
    public long Within(long id, int most)
    {
        Search(data.Person(id), depth => depth == most, -1);
        return _order.Count - 1;
    }

    /// <summary>How many steps there are from one person to another.</summary>
    public long Distance(long from, long to)
    {
        int target = data.Person(to);
        Search(data.Person(from), _ => false, target);
        return _depths[target] - 1;
    }

    private void Search(int start, Func<int, bool> isLast, int target)
    {
        foreach (int node in _order)
            _depths[node] = 0;
        _order.Clear();
        _order.Add(start);
        _depths[start] = 1;
        for (int at = 0; at < _order.Count; at++)
        {
            int node = _order[at], depth = _depths[node];
            if (isLast(depth - 1))
                return;
            foreach (int friend in data.Knows[node])
            {
                if (_depths[friend] > 0)
                    continue;
                _depths[friend] = depth + 1;
                _order.Add(friend);
                if (friend == target)
                    return;
            }
        }
    }
}
