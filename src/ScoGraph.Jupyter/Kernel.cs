using ScoGraph.Jupyter.Channels;
using ScoGraph.Jupyter.Requests;
using ScoGraph.Jupyter.Wire;
using ScoGraph.Sessions.Cells;
using ScoGraph.Sessions.Running;

namespace ScoGraph.Jupyter;

/// <summary>
/// A notebook kernel: listens on its sockets, runs cells one after another on a thread of their own, and hears interrupt and shutdown
/// meanwhile.
/// </summary>
internal sealed class Kernel : IDisposable
{
    private readonly KernelSockets _sockets;
    private readonly Messenger _messenger;
    private readonly Interruption _interruption = new();
    private readonly RequestQueue _queue = new();
    private readonly RequestDispatcher _shell, _control;
    private readonly Session _session;
    private readonly ManualResetEventSlim _ended = new();
    private readonly Thread _cells;

    /// <summary>Binds the sockets; requests are heard from <see cref="Start"/> on.</summary>
    /// <param name="connection">Where to listen.</param>
    /// <param name="time">The clock of messages and limits.</param>
    /// <param name="folder">The folder that LOAD CSV may read from.</param>
    /// <param name="options">What holds for every query, whatever cells say; null for nothing.</param>
    /// <param name="extensions">Functions and procedures beyond those of the language; null for none.</param>
    public Kernel(
        ConnectionFile connection, TimeProvider time, string folder, QueryOptions? options = null,
        IReadOnlyList<GraphExtension>? extensions = null)
    {
        _sockets = new KernelSockets(connection, new MessageSigner(connection.Key));
        _messenger = new Messenger(_sockets, time, Guid.NewGuid().ToString("N"));
        _session = new Session(time, folder, options, Session.BuiltIn, extensions);
        CellHistory history = new();

        // What is heard while a cell runs must not touch its session.
        IRequestHandler[] free = [new KernelInfoHandler(), new InterruptHandler(_interruption), new ShutdownHandler(End)];
        _control = new RequestDispatcher(_messenger, free);
        _shell = new RequestDispatcher(
            _messenger,
            [
                .. free, new ExecuteHandler(new CellRunner(_session), history, _interruption, _queue), new CompleteHandler(_session),
                new InspectHandler(_session), new IsCompleteHandler(_session), new HistoryHandler(
                    history), new CommInfoHandler(), new CommOpenHandler(),
            ]);
        _cells = new Thread(RunCells, maxStackSize: 16 << 20) { IsBackground = true, Name = "scograph cells" };
    }

    /// <summary>The connection with the ports that are listened on.</summary>
    public ConnectionFile Connection => _sockets.Bound;

    public void Start()
    {
        _messenger.PublishStatus(null, "starting");
        _sockets.Start(Receive);
        _cells.Start();
    }

    public void Interrupt() => _interruption.Interrupt();

    /// <summary>Stops the running cell and ends <see cref="WaitForEnd"/>.</summary>
    public void End()
    {
        _queue.End();
        _interruption.End();
        _ended.Set();
    }

    /// <summary>Waits until the kernel has been told to end.</summary>
    /// <returns>Whether it has, before the time was over.</returns>
    public bool WaitForEnd(TimeSpan patience) => _ended.Wait(patience);

    public void Dispose()
    {
        End();
        if (_cells.IsAlive)
            _cells.Join();
        _sockets.Dispose();
        _session.Dispose();
        _queue.Dispose();
        _ended.Dispose();
    }

    private void Receive(KernelChannel channel, WireMessage message)
    {
        if (channel == KernelChannel.Shell)
            _queue.Add(message);
        else if (channel == KernelChannel.Control)
            _control.Dispatch(channel, message);
    }

    private void RunCells()
    {
        while (_queue.TryTake(out WireMessage? request, out bool isAborted))
        {
            if (isAborted && request.Header.MsgType == "execute_request")
                _shell.Abort(KernelChannel.Shell, request);
            else
                _shell.Dispatch(KernelChannel.Shell, request);
        }
    }
}
